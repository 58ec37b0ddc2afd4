#include "ui/development/plan_review_card.h"

#include "ui/call/day_field.h"
#include "ui/call/field.h"
#include "ui/development/level_choice.h"
#include "ui/development/plan_words.h"
#include "ui/session/kept_rows.h"
#include "ui/session/session_words.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flow.h"
#include "ui/widgets/icon_view.h"
#include "ui/widgets/label.h"

#include <algorithm>
#include <QApplication>
#include <QPushButton>
#include <QVBoxLayout>

namespace chalktalk::ui {
namespace {

constexpr int s_daysToNext = 28;

} // namespace

FoundRow::FoundRow()
    : name(wrapped({})),
      icon(new IconView),
      word(text({})),
      verdict(wrapped({}, TextSize::Small, Colour::Ink2)),
      level(new LevelChoice) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 6, 0, 0);
    column->setSpacing(4);
    auto* head = new QHBoxLayout;
    head->setSpacing(6);
    name->setWeight(QFont::DemiBold);
    word->setWeight(QFont::DemiBold);
    head->addWidget(name, 1);
    head->addWidget(icon);
    head->addWidget(word);
    column->addLayout(head);
    column->addWidget(verdict);
    column->addWidget(level);
}

PlanReviewCard::PlanReviewCard(app::Workspace& workspace, app::DevelopmentEditor& editor, QWidget* parent)
    : PlanCard(editor, tr("Review"), {}, parent),
      m_workspace(workspace),
      m_begin(button(tr("Begin the review"), ButtonLook::Soft, QStringLiteral("refresh-cw"))),
      m_panel(new QWidget),
      m_repWords(new Field(tr("How did it go?"), tr("How did it go"), tr("Their words, first"), Field::Kind::Text, 2)),
      m_coachView(new Field(tr("What the coach saw"), tr("What the coach saw"), tr("What changed, and what shows it"),
                            Field::Kind::Text, 2)),
      m_column(new QVBoxLayout),
      m_commitmentsTitle(smallHeading(tr("What became of the commitments"))),
      m_commitments(wrapped({})),
      m_next(new DayField(tr("Looked at again on"))),
      m_keep(button(tr("Keep the review"), ButtonLook::Primary, QStringLiteral("check"))),
      m_giveUp(button(tr("Give it up"), ButtonLook::Link)) {
    body()->addWidget(m_begin, 0, Qt::AlignLeading);
    body()->addWidget(m_panel);
    auto* panel = new QVBoxLayout(m_panel);
    panel->setContentsMargins(0, 0, 0, 0);
    panel->setSpacing(10);
    panel->addWidget(m_repWords);
    panel->addLayout(m_column);
    panel->addWidget(m_commitmentsTitle);
    panel->addWidget(m_commitments);
    panel->addWidget(m_coachView);
    auto* again = new QHBoxLayout;
    again->setSpacing(8);
    again->addWidget(text(tr("Looked at again on"), TextSize::Small, Colour::Ink2));
    again->addWidget(m_next);
    again->addStretch(1);
    panel->addLayout(again);
    auto* buttons = new QWidget;
    auto* flow = new Flow(buttons, 8);
    flow->addWidget(m_keep);
    flow->addWidget(m_giveUp);
    panel->addWidget(buttons);
    connect(m_begin, &QPushButton::clicked, this, [this] {
        this->editor().beginReview();
        if (this->editor().reviewAhead()) m_repWords->edit()->setFocus(Qt::TabFocusReason);
    });
    connect(m_repWords, &Field::typed, this, [this](const QString& words) {
        this->editor().editReview(QStringLiteral("repWords"),
                                  [words](domain::PlanReview& review) { review.repWords = words; });
    });
    connect(m_coachView, &Field::typed, this, [this](const QString& words) {
        this->editor().editReview(QStringLiteral("coachView"),
                                  [words](domain::PlanReview& review) { review.coachView = words; });
    });
    connect(m_keep, &QPushButton::clicked, this, &PlanReviewCard::finish);
    connect(m_giveUp, &QPushButton::clicked, this, [this] {
        this->editor().giveUpReview();
        m_begin->setFocus(Qt::OtherFocusReason);
    });
}

FoundRow* PlanReviewCard::makeRow(std::size_t position) {
    auto* row = new FoundRow;
    connect(row->level, &LevelChoice::chosen, this, [this, position](int level) {
        editor().editReview({}, [position, level](domain::PlanReview& review) {
            if (position < review.found.size()) review.found[position].level = level;
        });
    });
    return row;
}

void PlanReviewCard::finish() {
    if (!editor().reviewAhead()) return;
    if (const QString missing = editor().notReviewedBecause(); !missing.isEmpty()) {
        Q_EMIT refused(missing);
        return m_repWords->edit()->setFocus(Qt::TabFocusReason);
    }
    editor().finishReview(m_next->day());
}

void PlanReviewCard::refresh() {
    const bool own = editor().isOwn();
    const auto* ahead = own ? nullptr : editor().reviewAhead();
    const Day today = m_workspace.today();
    // Before anybody agreed there is nothing to be looked back on.
    setVisible(ahead || (isOpen() && plan().wasAgreed()));
    const bool began = ahead && !m_writing;
    m_writing = ahead != nullptr;
    const bool kept = !ahead && m_panel->isAncestorOf(QApplication::focusWidget());
    m_begin->setVisible(!ahead && !own);
    if (kept) m_begin->setFocus(Qt::OtherFocusReason);
    m_panel->setVisible(ahead != nullptr);
    const auto planned = plan().nextReview();
    QString words = ahead              ? ahead->sinceText
                    : !planned         ? tr("No day is planned for the next one.")
                    : *planned < today ? tr("It was planned for %1.").arg(dayWords(*planned, today))
                                       : tr("The next one is planned for %1.").arg(dayWords(*planned, today));
    if (own) words += u' ' + tr("%1 writes the review with you.").arg(whoLeads());
    setHint(words);
    if (!ahead) return;
    for (Field* field : {m_repWords, m_coachView}) field->edit()->setReadOnly(editor().isReadOnly());
    const QString first = firstName(editor().nameOf(plan().person));
    m_repWords->setName(tr("How did it go? %1's words").arg(first));
    m_repWords->setPlaceholder(tr("%1's words, first").arg(first));
    m_repWords->setWords(ahead->review.repWords);
    m_coachView->setWords(ahead->review.coachView);
    showFound(*ahead);
    showCommitments(*ahead);
    m_next->setFrom(today);
    if (began) {
        std::optional<Day> next;
        for (const Day day : plan().reviewDays)
            if (day > today && !next) next = day;
        m_next->setDay(next.value_or(today + s_daysToNext));
    }
}

void PlanReviewCard::showFound(const app::DevelopmentEditor::ReviewAhead& ahead) {
    const auto before = m_rows.size();
    const auto& model = editor().model();
    fitRows(m_rows, ahead.review.found.size(), *m_column, [this](std::size_t i) { return makeRow(i); });
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const auto& found = ahead.review.found[i];
        const auto focus = std::ranges::find(plan().focus, found.skill, &domain::FocusSkill::skill);
        const QString name = focus == plan().focus.end() ? model.nameOf(found.skill) : focus->name;
        const OutcomeWord look = outcomeWord(found.outcome);
        FoundRow& row = *m_rows[i];
        row.name->setText(name);
        row.icon->setName(look.icon, look.ink);
        row.icon->setVisible(!look.icon.isEmpty());
        row.word->setText(look.word);
        row.word->setColour(look.ink);
        row.word->setVisible(!look.word.isEmpty());
        row.verdict->setText(unbroken(found.verdict));
        row.verdict->setVisible(!found.verdict.isEmpty());
        const auto* competency = model.find(found.skill);
        row.level->setWords(tr("%1, level now").arg(name), model.levelNames,
                            competency ? competency->seen : LevelChoice::Words{});
        row.level->setLevel(found.level);
    }
    if (before != m_rows.size()) Q_EMIT rowsChanged();
}

void PlanReviewCard::showCommitments(const app::DevelopmentEditor::ReviewAhead& ahead) {
    QStringList lines;
    for (const auto& up : ahead.commitments) {
        QStringList line{up.commitment.what, up.status, up.verdictWord};
        line.removeAll(QString());
        lines << line.join(QStringLiteral(" · "));
    }
    m_commitments->setText(lines.join(u'\n'));
    m_commitments->setVisible(!lines.isEmpty());
    m_commitmentsTitle->setVisible(!lines.isEmpty());
}

QWidget* PlanReviewCard::firstStop() const {
    if (isHidden()) return nullptr;
    if (m_begin->isHidden() && !m_writing) return nullptr;
    return m_writing ? static_cast<QWidget*>(m_repWords->edit()) : m_begin;
}

} // namespace chalktalk::ui

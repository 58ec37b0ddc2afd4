#include "ui/review/review_facts.h"

#include "ui/session/kept_rows.h"
#include "ui/shell/shell.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/icon_view.h"
#include "ui/widgets/label.h"
#include "ui/widgets/people_rows.h"
#include "ui/widgets/text_table.h"

#include <algorithm>
#include <array>
#include <QHeaderView>
#include <QVBoxLayout>

namespace chalktalk::ui {

class SentencesCard::Row : public QWidget {
  public:
    Row(const QString& icon, Colour ink) : words(wrapped({})) {
        auto* row = new QHBoxLayout(this);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(10);
        auto* picture = new IconView;
        picture->setName(icon, ink);
        row->addWidget(picture, 0, Qt::AlignTop);
        row->addWidget(words, 1);
    }
    Label* words;
};

SentencesCard::SentencesCard(const QString& title, const QString& iconName, Colour ink, QWidget* parent)
    : Card(parent),
      m_icon(iconName),
      m_ink(ink),
      m_title(wrapped(title, TextSize::H2)),
      m_none(wrapped({}, TextSize::Body, Colour::Ink2)),
      m_foot(wrapped({}, TextSize::Small, Colour::Ink2)),
      m_list(new QVBoxLayout) {
    setAccessibleName(title);
    column()->addWidget(m_title);
    m_list->setSpacing(8);
    column()->addLayout(m_list);
    column()->addWidget(m_none);
    column()->addWidget(m_foot);
}

void SentencesCard::setTitle(const QString& title) {
    m_title->setText(title);
    setAccessibleName(title);
}

void SentencesCard::show(const QStringList& sentences, const QString& none, const QString& foot) {
    const auto count = static_cast<std::size_t>(sentences.size());
    fitRows(m_rows, count, *m_list, [this](std::size_t) { return new Row(m_icon, m_ink); });
    for (std::size_t i = 0; i < count; ++i) m_rows[i]->words->setText(sentences[static_cast<int>(i)]);
    m_none->setText(none);
    m_none->setVisible(sentences.isEmpty() && !none.isEmpty());
    m_foot->setText(foot);
    m_foot->setVisible(!foot.isEmpty());
    setVisible(!sentences.isEmpty() || !none.isEmpty());
}

class LastTimeCard::Row : public QWidget {
  public:
    Row() : head(wrapped({})), detail(wrapped({}, TextSize::Small, Colour::Ink2)) {
        auto* column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 4);
        column->setSpacing(2);
        column->addWidget(head);
        column->addWidget(detail);
    }
    Label *head, *detail;
};

LastTimeCard::LastTimeCard(QWidget* parent)
    : Card(parent),
      m_title(wrapped({}, TextSize::H2)),
      m_noActions(wrapped(tr("Nothing was agreed in it."), TextSize::Body, Colour::Ink2)),
      m_answersTitle(wrapped({}, TextSize::H2)),
      m_actions(new QVBoxLayout),
      m_answers(new QVBoxLayout) {
    column()->addWidget(m_title);
    column()->addLayout(m_actions);
    column()->addWidget(m_noActions);
    column()->addWidget(m_answersTitle);
    column()->addLayout(m_answers);
}

void LastTimeCard::show(const coaching::ReviewPack& pack, const std::vector<domain::ReviewAnswer>& answers) {
    setVisible(!pack.lastQuarter.isEmpty());
    if (pack.lastQuarter.isEmpty()) return;
    m_title->setText(coaching::lastActionsTitle(pack));
    setAccessibleName(m_title->text());
    fitRows(m_actionRows, pack.lastActions.size(), *m_actions, [](std::size_t) { return new Row; });
    for (std::size_t i = 0; i < m_actionRows.size(); ++i) {
        const coaching::FollowUp& action = pack.lastActions[i];
        m_actionRows[i]->head->setText(tr("%1 · %2", "what, who").arg(action.commitment.what, action.owner));
        m_actionRows[i]->detail->setText(coaching::actionOutcome(action));
        m_actionRows[i]->detail->setColour(action.isOverdue ? Colour::Warn : Colour::Ink2);
    }
    m_noActions->setVisible(pack.lastActions.empty());
    m_answersTitle->setText(coaching::lastAnswersTitle(pack));
    m_answersTitle->setVisible(!answers.empty());
    fitRows(m_answerRows, answers.size(), *m_answers, [](std::size_t) { return new Row; });
    for (std::size_t i = 0; i < m_answerRows.size(); ++i) {
        m_answerRows[i]->head->setText(answers[i].text);
        m_answerRows[i]->detail->setText(answers[i].answer);
    }
}

StrugglingCard::StrugglingCard(Shell& shell, QWidget* parent)
    : Card(parent),
      m_shell(shell),
      m_model(new TextTable(this)),
      m_table(new PeopleRows),
      m_none(wrapped(tr("Nobody in this line has a gap or stands in the bottom fifth by results."), TextSize::Body,
                     Colour::Ink2)) {
    setAccessibleName(coaching::strugglingTitle());
    column()->addWidget(text(coaching::strugglingTitle(), TextSize::H2));
    column()->addWidget(m_none);
    m_table->setModel(m_model);
    dressTable(*m_table);
    m_table->setMouseTracking(true);
    m_table->setWordWrap(true);
    m_table->setAccessibleName(coaching::strugglingTitle());
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // it is as high as its rows
    m_table->horizontalHeader()->setSectionsClickable(false);
    column()->addWidget(m_table);
    const auto open = [this](const QModelIndex& at) {
        if (static_cast<std::size_t>(at.row()) < m_people.size())
            m_shell.go({QStringLiteral("person"), m_people[static_cast<std::size_t>(at.row())],
                        QStringLiteral("development")});
    };
    connect(m_table, &PeopleRows::opened, this, open);
    connect(m_table, &PeopleRows::doubleClicked, this, open);
}

void StrugglingCard::show(const coaching::ReviewPack& pack) {
    std::vector<QStringList> rows;
    m_people.clear();
    for (const coaching::StrugglingRep& rep : pack.struggling) {
        rows.push_back({rep.name, rep.manager, rep.why, rep.plan, rep.evidence, rep.contact});
        m_people.push_back(rep.person);
    }
    const bool some = !rows.empty();
    m_model->set({tr("Who"), tr("Manager"), tr("What"), tr("Plan"), tr("Last evidence"), tr("Last contact")},
                 std::move(rows));
    m_none->setVisible(!some);
    m_table->setVisible(some);
    fit();
}

void StrugglingCard::fit() {
    if (m_model->rowCount() == 0) return;
    // On a narrow page without the managers' names: their people are what it is about.
    static constexpr std::array wide{16, 15, 24, 15, 15, 15}, narrow{19, 0, 26, 18, 18, 19};
    const int width = m_table->viewport()->width();
    const bool isNarrow = width < lineHeight() * 42;
    m_table->setColumnHidden(1, isNarrow);
    for (std::size_t i = 0; i < wide.size(); ++i)
        m_table->setColumnWidth(static_cast<int>(i), width * (isNarrow ? narrow : wide)[i] / 100);
    const int least = m_table->verticalHeader()->defaultSectionSize();
    for (int row = 0; row < m_model->rowCount(); ++row) {
        m_table->resizeRowToContents(row);
        m_table->setRowHeight(row, std::max(least, m_table->rowHeight(row) + lineHeight() / 2));
    }
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() + m_table->verticalHeader()->length() + 4);
}

void StrugglingCard::resizeEvent(QResizeEvent* event) {
    Card::resizeEvent(event);
    fit();
}

} // namespace chalktalk::ui

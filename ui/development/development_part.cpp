#include "ui/development/development_part.h"

#include "ui/development/already_asked_card.h"
#include "ui/development/plan_words.h"
#include "ui/development/record_rows.h"
#include "ui/development/skill_map.h"
#include "ui/development/skill_will_card.h"
#include "ui/session/session_words.h"
#include "ui/shell/shell.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/label.h"

#include <algorithm>
#include <QPushButton>
#include <QVBoxLayout>

namespace chalktalk::ui {

DevelopmentPart::DevelopmentPart(Shell& shell)
    : m_shell(shell),
      m_development(shell.workspace()),
      m_sides(new QBoxLayout(QBoxLayout::LeftToRight)),
      m_reading(new EmptyState),
      m_left(new QWidget),
      m_right(new QWidget),
      m_need(wrapped({})),
      m_plans(new RecordRows),
      m_draft(button(tr("Draft a plan"), ButtonLook::Primary, QStringLiteral("target"))),
      m_map(new SkillMap),
      m_noSkills(wrapped({}, TextSize::Body, Colour::Ink2)),
      m_unrated(wrapped({}, TextSize::Small, Colour::Ink2)),
      m_leniency(wrapped({}, TextSize::Small, Colour::Ink2)),
      m_assessments(new RecordRows),
      m_assess(button(tr("Assess skills"), ButtonLook::Plain, QStringLiteral("scale"))),
      m_skillWill(new SkillWillCard(shell.workspace(), m_development)),
      m_results(new ResultsCard(shell.workspace(), m_development)),
      m_asked(new AlreadyAskedCard(shell.workspace())) {
    build();
    connect(&m_development, &app::PersonDevelopment::changed, this, &DevelopmentPart::refresh);
    connect(&m_development, &app::PersonDevelopment::said, this,
            [this](const QString& words) { m_shell.toast(words); });
    connect(&m_development, &app::PersonDevelopment::failed, this,
            [this](const QString& words) { m_shell.toast(words, true); });
    connect(m_plans, &RecordRows::opened, this,
            [this](qint64 id) { goTo(QStringLiteral("development"), QString::number(id)); });
    connect(m_assessments, &RecordRows::opened, this,
            [this](qint64 id) { goTo(QStringLiteral("assessment"), QString::number(id)); });
    connect(m_map, &SkillMap::assessmentAsked, this,
            [this](AssessmentId id) { goTo(QStringLiteral("assessment"), QString::number(id.value)); });
    connect(m_draft, &QPushButton::clicked, this,
            [this] { goTo(QStringLiteral("development"), QStringLiteral("new")); });
    connect(m_assess, &QPushButton::clicked, this,
            [this] { goTo(QStringLiteral("assessment"), QStringLiteral("new")); });
    connect(m_asked, &AlreadyAskedCard::sessionAsked, this,
            [this](SessionId id) { goTo(QStringLiteral("session"), QString::number(id.value)); });
    refresh();
}

void DevelopmentPart::build() {
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_reading);
    m_sides->setSpacing(16);
    all->addLayout(m_sides);
    const auto side = [this](QWidget* one, std::initializer_list<QWidget*> cards, int share) {
        auto* column = new QVBoxLayout(one);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(14);
        for (QWidget* card : cards) column->addWidget(card);
        column->addStretch(1);
        m_sides->addWidget(one, share);
    };
    side(m_left, {buildPlanCard(), buildSkillCard(), buildAssessmentCard()}, 5);
    side(m_right, {m_skillWill, m_results, m_asked}, 3);
}

QWidget* DevelopmentPart::buildPlanCard() {
    auto* card = new Card;
    card->setAccessibleName(tr("Development plan"));
    card->column()->addWidget(text(tr("Development plan"), TextSize::H2));
    card->column()->addWidget(m_need);
    card->column()->addWidget(m_plans);
    card->column()->addWidget(m_draft, 0, Qt::AlignLeading);
    return card;
}

QWidget* DevelopmentPart::buildSkillCard() {
    auto* card = new Card;
    card->setAccessibleName(tr("Skills"));
    card->column()->addWidget(text(tr("Skills"), TextSize::H2));
    card->column()->addWidget(wrapped(tr("What each side says, side by side; nothing is averaged. A level fades to "
                                         "stale 90 days after its last evidence."),
                                      TextSize::Small, Colour::Ink2));
    for (QWidget* one : std::initializer_list<QWidget*>{m_map, m_noSkills, m_unrated, m_leniency})
        card->column()->addWidget(one);
    card->column()->addWidget(m_assess, 0, Qt::AlignLeading);
    return card;
}

QWidget* DevelopmentPart::buildAssessmentCard() {
    auto* card = new Card;
    card->setAccessibleName(tr("Assessments"));
    card->column()->addWidget(text(tr("Assessments"), TextSize::H2));
    card->column()->addWidget(m_assessments);
    return card;
}

void DevelopmentPart::setPerson(std::optional<PersonId> person) {
    m_person = person;
    m_development.setPerson(person);
    refresh();
}

void DevelopmentPart::goTo(const QString& page, const QString& part) {
    if (m_person) m_shell.go({page, m_person, part});
}

QString DevelopmentPart::firstNameOfPerson() const {
    const auto& workspace = m_shell.workspace();
    const auto index = m_person ? workspace.indexOf(*m_person) : domain::noPerson;
    return index == domain::noPerson ? QString() : firstName(workspace.ledger()->person(index).name);
}

// A plan is drafted by somebody in the line; one's own skills everybody may look at for themself.
bool DevelopmentPart::mayDraft() const {
    const auto& workspace = m_shell.workspace();
    const auto index = m_person ? workspace.indexOf(*m_person) : domain::noPerson;
    return index != domain::noPerson && workspace.me() != domain::noPerson && index != workspace.me() &&
           workspace.canCoach(index);
}

bool DevelopmentPart::mayAssess() const {
    const auto& workspace = m_shell.workspace();
    const auto index = m_person ? workspace.indexOf(*m_person) : domain::noPerson;
    return mayDraft() || (index != domain::noPerson && index == workspace.me());
}

void DevelopmentPart::refresh() {
    const bool nothing = !m_person || m_development.standings().empty(); // every skill has one, rated or not
    m_reading->setVisible(nothing);
    m_left->setVisible(!nothing);
    m_right->setVisible(!nothing);
    if (nothing && (!m_person || m_development.isLoading()))
        return m_reading->say(QStringLiteral("loader-circle"), tr("Reading…"), {});
    if (nothing)
        return m_reading->say(QStringLiteral("lock"), tr("Nothing to show here"),
                              tr("Skills and plans are for the person and those in their line."));
    showPlans();
    showSkills();
    showAssessments();
    m_skillWill->refresh(*m_person);
    m_results->refresh(*m_person);
    m_asked->show(m_development.alreadyAsked(), firstNameOfPerson());
    arrange();
    tabFollowsSight(*this);
}

void DevelopmentPart::showPlans() {
    const auto& need = m_development.need();
    m_need->setText(need.text);
    m_need->setVisible(!need.text.isEmpty());
    std::vector<RecordLine> lines;
    bool open = false;
    for (const auto& plan : m_development.plans()) {
        lines.push_back({plan.id.value, plan.title, plan.detail, {}});
        open = open || plan.state != domain::DevelopmentState::Closed;
    }
    m_plans->show(std::move(lines));
    m_draft->setVisible(!open && mayDraft());
}

void DevelopmentPart::showSkills() {
    std::vector<coaching::SkillStanding> rated;
    QStringList unrated;
    for (const auto& one : m_development.standings()) {
        if (std::ranges::any_of(one.by, [](const auto& side) { return side.has_value(); }))
            rated.push_back(one);
        else if (!one.retired)
            unrated << one.name;
    }
    const bool some = !rated.empty();
    m_map->set(std::move(rated), firstNameOfPerson(), m_shell.workspace().today());
    m_map->setVisible(some);
    m_noSkills->setText(tr("Nobody has rated %1's skills yet. In an assessment %1 rates first; each of your ratings "
                           "stands on what you saw and heard.")
                            .arg(firstNameOfPerson()));
    m_noSkills->setVisible(!some);
    m_unrated->setText(tr("Not rated yet: %1.").arg(unrated.join(tr(", "))));
    m_unrated->setVisible(some && !unrated.isEmpty());
    m_leniency->setText(m_development.leniencyText());
    m_leniency->setVisible(!m_leniency->text().isEmpty());
    const auto& all = m_development.assessments();
    const bool open = std::ranges::any_of(all, [](const auto& one) { return one.isOpen; });
    m_assess->setText(open ? tr("Go on with the assessment") : tr("Assess skills"));
    m_assess->setVisible(mayAssess());
}

void DevelopmentPart::showAssessments() {
    std::vector<RecordLine> lines;
    for (const auto& one : m_development.assessments())
        lines.push_back({one.id.value, one.title, one.detail,
                         one.isOpen ? HeadPill{tr("Open"), Colour::Info, Colour::InfoSoft} : HeadPill{}});
    const bool some = !lines.empty();
    m_assessments->show(std::move(lines));
    m_assessments->parentWidget()->setVisible(some);
}

QWidget* DevelopmentPart::firstFocus() const {
    if (m_left->isHidden()) return nullptr;
    if (!m_plans->rows().empty()) return m_plans->rows().front()->open();
    if (!m_draft->isHidden()) return m_draft;
    return m_map->isHidden() ? nullptr : static_cast<QWidget*>(m_map);
}

void DevelopmentPart::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

void DevelopmentPart::arrange() {
    const auto direction = width() < lineHeight() * 46 ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight;
    if (m_sides->direction() != direction) m_sides->setDirection(direction);
}

} // namespace chalktalk::ui

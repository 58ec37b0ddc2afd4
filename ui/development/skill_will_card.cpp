#include "ui/development/skill_will_card.h"

#include "ui/development/place_by_hand.h"
#include "ui/development/quadrant_view.h"
#include "ui/session/session_words.h"
#include "ui/widgets/label.h"

#include <QVBoxLayout>

namespace chalktalk::ui {
namespace {

QStringList quadrantNames() {
    QStringList names;
    for (const auto one : domain::quadrants) names << coaching::quadrantName(one);
    return names;
}

struct ByHand {
    QString by, reason; // empty: nothing is set
};

// Who set it and when: the name is looked up as it is now.
ByHand byHand(const app::Workspace& workspace, PersonId person, domain::PlacementKind kind) {
    const auto log = workspace.coaching();
    const auto index = workspace.indexOf(person);
    if (!log || index == domain::noPerson) return {};
    const auto* placement = log->placementOf(index, kind, workspace.today());
    if (!placement) return {};
    const auto by = workspace.indexOf(placement->by);
    const QString name = by == domain::noPerson ? QString() : workspace.ledger()->person(by).name;
    return {QStringLiteral("%1, %2").arg(name, dayWords(placement->from, workspace.today())), placement->reason};
}

bool maySet(const app::Workspace& workspace, PersonId person) {
    const auto index = workspace.indexOf(person);
    return index != domain::noPerson && workspace.me() != domain::noPerson && index != workspace.me() &&
           workspace.canCoach(index);
}

} // namespace

SkillWillCard::SkillWillCard(app::Workspace& workspace, app::PersonDevelopment& development, QWidget* parent)
    : Card(parent),
      m_workspace(workspace),
      m_development(development),
      m_view(new QuadrantView),
      m_name(wrapped({}, TextSize::H1)),
      m_means(wrapped({}, TextSize::Body, Colour::Ink2)),
      m_facts(wrapped({})),
      m_fear(wrapped({})),
      m_place(new PlaceByHand(tr("Skill and will"), quadrantNames())) {
    setAccessibleName(tr("Skill and will"));
    column()->addWidget(text(tr("Skill and will"), TextSize::H2));
    for (QWidget* one : std::initializer_list<QWidget*>{m_view, m_name, m_means, m_facts, m_fear, m_place})
        column()->addWidget(one);
    connect(m_place, &PlaceByHand::placed, this, [this](int place, const QString& reason) {
        m_development.place(domain::PlacementKind::SkillWill,
                            static_cast<quint8>(domain::quadrants[static_cast<std::size_t>(place)]), reason);
    });
    connect(m_place, &PlaceByHand::byFactsAsked, this,
            [this] { m_development.placeByFacts(domain::PlacementKind::SkillWill); });
}

void SkillWillCard::refresh(PersonId person) {
    const auto& one = m_development.skillWill();
    const ByHand set = byHand(m_workspace, person, domain::PlacementKind::SkillWill);
    m_view->show(one.quadrant, !set.by.isEmpty());
    m_name->setText(one.quadrant ? coaching::quadrantName(*one.quadrant) : tr("Can't be said yet"));
    m_means->setText(one.quadrant ? coaching::quadrantMeans(*one.quadrant) : QString());
    m_means->setVisible(one.quadrant.has_value());
    QStringList lines{one.skillText, one.willText};
    for (const QString& fact : one.facts) lines << QStringLiteral("· ") + unbroken(fact);
    if (!set.by.isEmpty() && one.byFacts && one.byFacts != one.quadrant)
        lines << tr("By the facts alone: %1.").arg(coaching::quadrantName(*one.byFacts));
    lines.removeAll(QString());
    m_facts->setText(lines.join(u'\n'));
    m_facts->setVisible(!lines.isEmpty());
    m_fear->setText(one.fearText);
    m_fear->setVisible(one.fears && !one.fearText.isEmpty());
    int place = -1;
    for (std::size_t i = 0; i < domain::quadrants.size(); ++i)
        if (one.quadrant == domain::quadrants[i]) place = static_cast<int>(i);
    m_place->show(place, set.by, set.reason, maySet(m_workspace, person));
}

ResultsCard::ResultsCard(app::Workspace& workspace, app::PersonDevelopment& development, QWidget* parent)
    : Card(parent),
      m_workspace(workspace),
      m_development(development),
      m_name(wrapped({}, TextSize::H1)),
      m_words(wrapped({})),
      m_place(new PlaceByHand(tr("Results"), {tr("A"), tr("B"), tr("C")})) {
    setAccessibleName(tr("Results"));
    column()->addWidget(text(tr("By results"), TextSize::H2));
    column()->addWidget(m_name);
    column()->addWidget(m_words);
    column()->addWidget(m_place);
    connect(m_place, &PlaceByHand::placed, this, [this](int place, const QString& reason) {
        m_development.place(domain::PlacementKind::Results,
                            static_cast<quint8>(domain::resultGroups[static_cast<std::size_t>(place)]), reason);
    });
    connect(m_place, &PlaceByHand::byFactsAsked, this,
            [this] { m_development.placeByFacts(domain::PlacementKind::Results); });
}

void ResultsCard::refresh(PersonId person) {
    const auto& one = m_development.results();
    const ByHand set = byHand(m_workspace, person, domain::PlacementKind::Results);
    const int place = one.group ? static_cast<int>(*one.group) : -1;
    const QString names[] = {tr("A"), tr("B"), tr("C")};
    m_name->setText(place >= 0 ? names[place] : QString());
    m_name->setVisible(place >= 0);
    m_words->setText(unbroken(m_development.resultsText()));
    m_words->setVisible(!m_words->text().isEmpty());
    m_place->show(place, set.by, set.reason, maySet(m_workspace, person));
    setVisible(!m_words->text().isEmpty() || place >= 0);
}

} // namespace chalktalk::ui

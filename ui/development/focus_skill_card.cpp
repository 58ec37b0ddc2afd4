#include "ui/development/focus_skill_card.h"

#include "coaching/skill_will.h"
#include "metrics/catalogue.h"
#include "ui/call/chips.h"
#include "ui/call/field.h"
#include "ui/development/evidence_list.h"
#include "ui/development/level_choice.h"
#include "ui/development/plan_words.h"
#include "ui/session/kept_rows.h"
#include "ui/session/session_words.h"
#include "ui/shell/choice_list.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"

#include <algorithm>
#include <QPushButton>
#include <QVBoxLayout>

namespace chalktalk::ui {
namespace {

QStringList gapNames() {
    QStringList names;
    for (const auto kind : domain::gapKinds) names << coaching::gapKindName(kind);
    return names;
}

int gapIndex(domain::GapKind kind) {
    const auto at = std::ranges::find(domain::gapKinds, kind);
    return at == domain::gapKinds.end() ? -1 : static_cast<int>(at - domain::gapKinds.begin());
}

} // namespace

TakenFact::TakenFact()
    : m_headline(text({}, TextSize::H2)),
      m_sentence(wrapped({})),
      m_asOf(wrapped({}, TextSize::Small, Colour::Ink2)),
      m_remove(iconButton(QStringLiteral("x"), tr("Take this fact away"))) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    auto* words = new QVBoxLayout;
    words->setSpacing(1);
    words->addWidget(m_sentence);
    words->addWidget(m_asOf);
    row->addWidget(m_headline, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    row->addWidget(m_remove, 0, Qt::AlignTop);
}

void TakenFact::show(const domain::FrozenFact& fact, Day today, bool readOnly) {
    m_headline->setText(fact.headline);
    m_sentence->setText(unbroken(fact.sentence));
    m_asOf->setText(tr("%1, as of %2").arg(fact.title, dayWords(fact.asOf, today)));
    m_remove->setVisible(!readOnly);
    m_remove->setAccessibleDescription(fact.title);
}

FocusSkillCard::FocusSkillCard(app::Workspace& workspace, app::DevelopmentEditor& editor, std::size_t position,
                               QWidget* parent)
    : PlanCard(editor, {}, {}, parent),
      m_workspace(workspace),
      m_position(position),
      m_remove(iconButton(QStringLiteral("x"), tr("Take this skill out of the plan"))),
      m_standing(wrapped({}, TextSize::Small, Colour::Ink2)),
      m_levels(new QBoxLayout(QBoxLayout::LeftToRight)),
      m_now(new LevelChoice),
      m_aimed(new LevelChoice),
      m_gapTitle(smallHeading(tr("What stands in the way"))),
      m_gap(new Chips(Chips::Pick::One, tr("What stands in the way"), gapNames())),
      m_gapMeans(wrapped({}, TextSize::Small, Colour::Ink2)),
      m_why(new Field(tr("Why this one"), tr("Why this one"), tr("What it costs today, and what it would open"),
                      Field::Kind::Text, 1)),
      m_factsTitle(smallHeading(tr("Facts behind it"))),
      m_factColumn(new QVBoxLayout),
      m_addFact(button(tr("Add a fact…"), ButtonLook::Plain, QStringLiteral("plus"))),
      m_evidenceTitle(smallHeading(tr("What was seen and heard"))),
      m_evidence(new EvidenceList),
      m_progressTitle(smallHeading(tr("How progress will be seen, beside the level"))),
      m_indicator(button(tr("Choose a number…"), ButtonLook::Plain, QStringLiteral("chart-line"))),
      m_move(new Chips(Chips::Pick::One, tr("Which way it should go"), {tr("Up"), tr("Down")})),
      m_baseline(wrapped({}, TextSize::Small, Colour::Ink2)) {
    headRow()->layout()->addWidget(m_remove);
    body()->setSpacing(10);
    body()->addWidget(m_standing);
    buildLevels();
    buildWhy();
    buildProgress();
    connect(m_remove, &QPushButton::clicked, this, &FocusSkillCard::removeAsked);
}

void FocusSkillCard::buildLevels() {
    const auto side = [this](LevelChoice* choice, const QString& words) {
        auto* one = new QVBoxLayout;
        one->setSpacing(6);
        one->addWidget(smallHeading(words));
        one->addWidget(choice);
        one->addStretch(1);
        m_levels->addLayout(one, 1);
    };
    m_levels->setSpacing(24);
    side(m_now, tr("Now"));
    side(m_aimed, tr("Aimed at"));
    body()->addLayout(m_levels);
    connect(m_now, &LevelChoice::chosen, this,
            [this](int level) { edit({}, [level](domain::FocusSkill& f) { f.levelNow = level; }); });
    connect(m_aimed, &LevelChoice::chosen, this,
            [this](int level) { edit({}, [level](domain::FocusSkill& f) { f.levelAimed = level; }); });
}

void FocusSkillCard::buildWhy() {
    body()->addWidget(m_gapTitle);
    body()->addWidget(m_gap);
    body()->addWidget(m_gapMeans);
    body()->addWidget(m_why);
    body()->addWidget(m_factsTitle);
    m_factColumn->setSpacing(8);
    body()->addLayout(m_factColumn);
    body()->addWidget(m_addFact, 0, Qt::AlignLeading);
    body()->addWidget(m_evidenceTitle);
    body()->addWidget(m_evidence);
    connect(m_gap, &Chips::picked, this, [this](int at) {
        const auto kind = at < 0 ? domain::GapKind::Unsaid : domain::gapKinds[static_cast<std::size_t>(at)];
        edit({}, [kind](domain::FocusSkill& f) { f.gap = kind; });
    });
    connect(m_why, &Field::typed, this, [this](const QString& words) {
        edit(QStringLiteral("why"), [words](domain::FocusSkill& f) { f.why = words; });
    });
    connect(m_addFact, &QPushButton::clicked, this, &FocusSkillCard::chooseFact);
    connect(m_evidence, &EvidenceList::choicesAsked, this,
            [this] { m_evidence->choose(editor().evidenceFor(focus().skill)); });
    connect(m_evidence, &EvidenceList::added, this, [this](const domain::Evidence& one) {
        edit({}, [one](domain::FocusSkill& f) { f.evidence.push_back(one); });
    });
    connect(m_evidence, &EvidenceList::worded, this, [this](std::size_t at, const QString& words) {
        edit(QStringLiteral("evidence/%1").arg(at), [at, words](domain::FocusSkill& f) {
            if (at < f.evidence.size()) f.evidence[at].sentence = words;
        });
    });
    connect(m_evidence, &EvidenceList::removed, this, [this](std::size_t at) {
        edit({}, [at](domain::FocusSkill& f) {
            if (at < f.evidence.size()) f.evidence.erase(f.evidence.begin() + static_cast<std::ptrdiff_t>(at));
        });
    });
    connect(m_evidence, &EvidenceList::opened, this, &PlanCard::recordAsked);
    connect(m_evidence, &EvidenceList::rowsChanged, this, &PlanCard::rowsChanged);
}

void FocusSkillCard::buildProgress() {
    body()->addWidget(m_progressTitle);
    body()->addWidget(m_indicator, 0, Qt::AlignLeading);
    body()->addWidget(m_move);
    body()->addWidget(m_baseline);
    connect(m_indicator, &QPushButton::clicked, this, &FocusSkillCard::chooseIndicator);
    connect(m_move, &Chips::picked, this, [this](int at) {
        const auto move = at == 1 ? domain::Move::Down : domain::Move::Up;
        edit({}, [move](domain::FocusSkill& f) { f.move = move; });
    });
}

const domain::FocusSkill& FocusSkillCard::focus() const {
    static const domain::FocusSkill s_none;
    return m_position < plan().focus.size() ? plan().focus[m_position] : s_none;
}

void FocusSkillCard::edit(const QString& field, const std::function<void(domain::FocusSkill&)>& change) {
    editor().edit(field.isEmpty() ? field : QStringLiteral("focus/%1/%2").arg(m_position).arg(field),
                  [at = m_position, change](domain::DevelopmentPlan& plan) {
                      if (at < plan.focus.size()) change(plan.focus[at]);
                  });
}

void FocusSkillCard::refresh() {
    const auto& one = focus();
    const bool readOnly = editor().isReadOnly();
    title()->setText(one.name);
    setAccessibleName(one.name);
    m_remove->setVisible(!readOnly);
    m_remove->setAccessibleDescription(one.name);
    const auto& standings = editor().standings();
    const auto at = std::ranges::find(standings, one.skill, &coaching::SkillStanding::skill);
    m_standing->setText(at == standings.end() ? QString() : at->text);
    m_standing->setVisible(!m_standing->text().isEmpty() && !readOnly);
    showLevels(readOnly);
    m_gap->setQuestion(tr("%1: what stands in the way").arg(one.name));
    m_gap->setChosen(gapIndex(one.gap));
    m_gap->setReadOnly(readOnly);
    m_gapTitle->setVisible(!readOnly || one.gap != domain::GapKind::Unsaid);
    m_gap->setVisible(!m_gapTitle->isHidden());
    m_gapMeans->setText(one.gap == domain::GapKind::Unsaid ? QString() : coaching::gapKindMeans(one.gap));
    m_gapMeans->setVisible(!m_gapMeans->text().isEmpty());
    m_why->setName(tr("%1: why this one").arg(one.name));
    m_why->setReadOnly(readOnly);
    m_why->setWords(one.why);
    showFacts(readOnly);
    m_evidenceTitle->setVisible(!one.evidence.empty());
    m_evidence->setVisible(!readOnly || !one.evidence.empty());
    m_evidence->show(one.evidence, one.name, m_workspace.today(), readOnly);
    showProgress(readOnly);
}

void FocusSkillCard::showLevels(bool readOnly) {
    const auto& one = focus();
    const auto& model = editor().model();
    const auto* competency = model.find(one.skill);
    const LevelChoice::Words seen = competency ? competency->seen : LevelChoice::Words{};
    m_now->setWords(tr("%1, level now").arg(one.name), model.levelNames, seen);
    m_now->setLevel(one.levelNow);
    m_now->setReadOnly(readOnly);
    m_aimed->setWords(tr("%1, level aimed at").arg(one.name), model.levelNames, seen);
    m_aimed->setLevel(one.levelAimed);
    m_aimed->setReadOnly(readOnly);
}

void FocusSkillCard::showFacts(bool readOnly) {
    const auto& facts = focus().facts;
    const auto before = m_facts.size();
    fitRows(m_facts, facts.size(), *m_factColumn, [this](std::size_t i) {
        auto* row = new TakenFact;
        connect(row->removeButton(), &QPushButton::clicked, this, [this, i] {
            edit({}, [i](domain::FocusSkill& f) {
                if (i < f.facts.size()) f.facts.erase(f.facts.begin() + static_cast<std::ptrdiff_t>(i));
            });
            m_addFact->setFocus(Qt::OtherFocusReason);
        });
        return row;
    });
    for (std::size_t i = 0; i < facts.size(); ++i) m_facts[i]->show(facts[i], m_workspace.today(), readOnly);
    m_factsTitle->setVisible(!facts.empty()); // else the button says it
    m_addFact->setVisible(!readOnly && !editor().facts().empty());
    m_addFact->setAccessibleDescription(focus().name);
    if (before != m_facts.size()) Q_EMIT rowsChanged();
}

void FocusSkillCard::showProgress(bool readOnly) {
    const auto& one = focus();
    const auto index = metrics::indicatorIndex(one.indicator);
    const bool named = !one.indicator.isEmpty();
    const QString name = index ? metrics::name(metrics::indicator(*index)) : one.indicator;
    m_indicator->setText(named ? QString(name).replace(u'&', QStringLiteral("&&")) : tr("Choose a number…"));
    m_indicator->setAccessibleDescription(tr("%1: the number that should move").arg(one.name));
    m_indicator->setVisible(!readOnly);
    m_move->setChosen(one.move == domain::Move::Down ? 1 : 0);
    m_move->setQuestion(tr("%1: which way it should go").arg(name));
    m_move->setVisible(named && !readOnly);
    QString words;
    if (named) {
        words = one.move == domain::Move::Down ? tr("%1 should go down.").arg(name) : tr("%1 should go up.").arg(name);
        if (one.baseline)
            words +=
                u' ' + tr("As of %1: %2")
                           .arg(dayWords(one.baseline->asOf, m_workspace.today()), unbroken(one.baseline->sentence));
    } else if (!readOnly) {
        words = tr("Without a number, the level alone says whether it worked.");
    }
    m_baseline->setText(words);
    m_baseline->setVisible(!words.isEmpty());
    m_progressTitle->setVisible(named || !readOnly);
}

ChoiceList* FocusSkillCard::list(const QString& name, const QString& prompt) {
    delete m_list;
    m_list = new ChoiceList(this, name, prompt);
    connect(this, &QObject::destroyed, m_list, &QObject::deleteLater);
    connect(m_list, &ChoiceList::chosen, this, [this](const QString& id) {
        if (m_forIndicator)
            editor().setIndicator(m_position, id == u"-" ? QString() : id);
        else
            editor().addFact(m_position, id);
    });
    return m_list;
}

void FocusSkillCard::chooseFact() {
    std::vector<Choice> choices;
    for (const auto& fact : editor().facts()) {
        const bool there = std::ranges::any_of(focus().facts, [&](const auto& f) { return f.indicator == fact.id; });
        if (fact.hasValue() && !there)
            choices.push_back({fact.id, fact.title,
                               QStringLiteral("%1 · %2").arg(fact.headline, coaching::gradeWord(fact.result)),
                               QStringLiteral("chart-line")});
    }
    m_forIndicator = false;
    list(tr("Facts"), tr("Which fact stands behind it?"))->choose(choices);
}

void FocusSkillCard::chooseIndicator() {
    std::vector<Choice> first, others;
    const auto* competency = editor().model().find(focus().skill);
    for (const auto& fact : editor().facts()) {
        const auto index = metrics::indicatorIndex(fact.id);
        // Before and since can't be told apart in a number of a running period.
        if (!fact.hasValue() || !index || metrics::indicator(*index).window == domain::Window::period()) continue;
        const bool moves = competency && competency->indicators.contains(fact.id);
        (moves ? first : others)
            .push_back({fact.id, fact.title,
                        moves ? tr("%1 · this skill tends to move it").arg(fact.headline) : fact.headline,
                        QStringLiteral("chart-line")});
    }
    first.insert(first.end(), others.begin(), others.end());
    if (!focus().indicator.isEmpty())
        first.push_back({QStringLiteral("-"), tr("No number"), tr("The level alone says it"), QStringLiteral("minus")});
    m_forIndicator = true;
    list(tr("Numbers"), tr("Which number should move?"))->choose(first);
}

QWidget* FocusSkillCard::firstStop() const { return editor().isReadOnly() ? nullptr : m_now->firstStop(); }

void FocusSkillCard::resizeEvent(QResizeEvent* event) {
    PlanCard::resizeEvent(event);
    const auto direction = width() < lineHeight() * 42 ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight;
    if (m_levels->direction() != direction) m_levels->setDirection(direction);
}

} // namespace chalktalk::ui

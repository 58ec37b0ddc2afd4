#include "ui/development/rating_card.h"

#include "ui/call/field.h"
#include "ui/development/evidence_list.h"
#include "ui/development/level_choice.h"
#include "ui/development/plan_words.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pill.h"

#include <algorithm>
#include <cstdlib>
#include <QPushButton>
#include <QVBoxLayout>

namespace chalktalk::ui {

using Stage = AssessmentStage;

RatingCard::RatingCard(app::Workspace& workspace, app::AssessmentEditor& editor, std::size_t position, QWidget* parent)
    : Card(parent),
      m_workspace(workspace),
      m_editor(editor),
      m_position(position),
      m_name(wrapped({}, TextSize::H2)),
      m_expected(text({}, TextSize::Small, Colour::Ink2)),
      m_leaveOut(iconButton(QStringLiteral("x"), tr("Leave this skill out"))),
      m_about(wrapped({}, TextSize::Small, Colour::Ink2)),
      m_before(wrapped({}, TextSize::Small, Colour::Ink2)),
      m_sides(new QBoxLayout(QBoxLayout::LeftToRight)),
      m_ownSide(new QWidget),
      m_ownTitle(text({}, TextSize::Small, Colour::Ink2)),
      m_own(new LevelChoice),
      m_ownWords(new Field({}, {}, tr("What makes you say so? Your words"), Field::Kind::Text, 1)),
      m_raterSide(new QWidget),
      m_raterTitle(text({}, TextSize::Small, Colour::Ink2)),
      m_level(new LevelChoice),
      m_evidence(new EvidenceList),
      m_missing(wrapped({}, TextSize::Small, Colour::Warn)),
      m_same(new Pill(tr("Both say the same"), Colour::AccentInk, Colour::AccentSoft)),
      m_differs(new Pill({}, Colour::Info, Colour::InfoSoft)) {
    build();
    connectParts();
}

void RatingCard::build() {
    auto* head = new QHBoxLayout;
    head->setSpacing(10);
    head->addWidget(m_name, 1);
    head->addWidget(m_same, 0, Qt::AlignTop);
    head->addWidget(m_differs, 0, Qt::AlignTop);
    head->addWidget(m_expected, 0, Qt::AlignTop);
    head->addWidget(m_leaveOut, 0, Qt::AlignTop);
    column()->addLayout(head);
    column()->addWidget(m_about);
    column()->addWidget(m_before);
    const auto side = [](QWidget* widget, Label* title) {
        auto* inside = new QVBoxLayout(widget);
        inside->setContentsMargins(0, 4, 0, 0);
        inside->setSpacing(8);
        title->setWeight(QFont::DemiBold);
        inside->addWidget(title);
        return inside;
    };
    auto* own = side(m_ownSide, m_ownTitle);
    own->addWidget(m_own);
    own->addWidget(m_ownWords);
    own->addStretch(1);
    auto* rater = side(m_raterSide, m_raterTitle);
    rater->addWidget(m_level);
    rater->addWidget(m_evidence);
    rater->addWidget(m_missing);
    rater->addStretch(1);
    m_sides->setSpacing(24);
    m_sides->addWidget(m_ownSide, 1);
    m_sides->addWidget(m_raterSide, 1);
    column()->addLayout(m_sides);
}

void RatingCard::connectParts() {
    connect(m_leaveOut, &QPushButton::clicked, this, &RatingCard::leaveOutAsked);
    connect(m_own, &LevelChoice::chosen, this, [this](int level) { m_editor.setOwn(skill(), level); });
    connect(m_level, &LevelChoice::chosen, this, [this](int level) { m_editor.setLevel(skill(), level); });
    connect(m_ownWords, &Field::typed, this, [this](const QString& words) { m_editor.setOwnWords(skill(), words); });
    connect(m_evidence, &EvidenceList::choicesAsked, this,
            [this] { m_evidence->choose(m_editor.evidenceFor(skill())); });
    connect(m_evidence, &EvidenceList::added, this,
            [this](const domain::Evidence& one) { m_editor.addEvidence(skill(), one); });
    connect(m_evidence, &EvidenceList::worded, this,
            [this](std::size_t at, const QString& words) { m_editor.setEvidenceSentence(skill(), at, words); });
    connect(m_evidence, &EvidenceList::removed, this, [this](std::size_t at) { m_editor.removeEvidence(skill(), at); });
    connect(m_evidence, &EvidenceList::opened, this, &RatingCard::recordAsked);
    connect(m_evidence, &EvidenceList::rowsChanged, this, &RatingCard::rowsChanged);
}

const domain::SkillRating& RatingCard::rating() const {
    static const domain::SkillRating s_none;
    const auto& all = m_editor.assessment().ratings;
    return m_position < all.size() ? all[m_position] : s_none;
}

const coaching::SkillStanding* RatingCard::standing() const {
    const auto& all = m_editor.standings();
    const auto at = std::ranges::find(all, skill(), &coaching::SkillStanding::skill);
    return at == all.end() ? nullptr : &*at;
}

void RatingCard::refresh(Stage stage) {
    const auto& one = rating();
    const auto& model = m_editor.model();
    const auto* competency = model.find(one.skill);
    const QString first = firstName(m_editor.personName()), rater = firstName(m_editor.raterName());
    const bool done = stage == Stage::Done, oneself = m_editor.assessment().isOfOneself();
    setAccessibleName(one.name);
    m_name->setText(one.name);
    m_about->setText(competency ? competency->about : QString());
    m_about->setVisible(!done && !m_about->text().isEmpty());
    const auto* before = standing();
    // What others said before isn't shown to whoever rates first.
    const bool rated = before && std::ranges::any_of(before->by, [](const auto& by) { return by.has_value(); });
    m_before->setText(rated ? before->text : QString());
    m_before->setVisible(stage == Stage::Rating && !m_before->text().isEmpty());
    m_expected->setText(before && before->expected ? tr("expected %1").arg(*before->expected) : QString());
    // Whoever rates first isn't told what is expected: it would answer for them.
    m_expected->setVisible(!m_expected->text().isEmpty() && stage != Stage::Own);
    m_leaveOut->setVisible(!done);
    m_leaveOut->setAccessibleDescription(one.name);
    const LevelChoice::Words anchors = competency ? competency->seen : LevelChoice::Words{};
    const bool withoutOwn = m_editor.assessment().withoutOwn;
    m_ownSide->setVisible(!withoutOwn);
    const bool mine = m_workspace.indexOf(m_editor.assessment().person) == m_workspace.me();
    m_ownTitle->setText(oneself && mine ? tr("You say of yourself") : tr("%1 says").arg(first));
    m_own->setWords(tr("%1, %2's own level").arg(one.name, first), model.levelNames, anchors);
    m_own->setLevel(one.ownLevel);
    const bool ownOpen = stage == Stage::Own || stage == Stage::Oneself;
    m_own->setReadOnly(!ownOpen, one.ownAnchor);
    m_ownWords->setName(tr("%1: what makes you say so").arg(one.name));
    m_ownWords->setReadOnly(!ownOpen);
    m_ownWords->setWords(one.ownWords);
    const bool rating = stage == Stage::Rating;
    const bool open = m_editor.assessment().state == domain::AssessmentState::Open; // read by the person meanwhile
    m_raterSide->setVisible(rating || stage == Stage::Oneself || (done && !open));
    m_raterTitle->setText(oneself ? tr("What shows it") : done ? tr("%1 says").arg(rater) : tr("You say"));
    m_level->setVisible(!oneself);
    m_level->setWords(tr("%1, your level for %2").arg(one.name, first), model.levelNames, anchors);
    m_level->setLevel(one.level);
    m_level->setReadOnly(!rating, one.anchor);
    m_evidence->show(one.evidence, one.name, m_workspace.today(), done);
    m_missing->setText(tr("A rating stands on at least one piece of evidence."));
    m_missing->setVisible(rating && one.level != 0 && one.evidence.empty());
    showDifference(done && open ? Stage::Own : stage);
}

QString RatingCard::difference() const {
    const auto& one = rating();
    if (one.ownLevel == 0 || one.level == 0) return {};
    const int levels = std::abs(one.ownLevel - one.level);
    if (levels == 0) return tr("Both say the same");
    return tr("%n levels apart", nullptr, levels);
}

void RatingCard::showDifference(Stage stage) {
    const auto& one = rating();
    const bool both = one.ownLevel != 0 && one.level != 0 && (stage == Stage::Rating || stage == Stage::Done);
    m_same->setVisible(both && one.ownLevel == one.level);
    m_differs->setVisible(both && one.ownLevel != one.level);
    if (both) m_differs->setText(difference());
}

QWidget* RatingCard::firstStop(Stage stage) const {
    if (stage == Stage::Rating) return m_level->firstStop();
    return stage == Stage::Own || stage == Stage::Oneself ? m_own->firstStop() : nullptr;
}

QWidget* RatingCard::firstMissing(Stage stage) const {
    const auto& one = rating();
    if ((stage == Stage::Own || stage == Stage::Oneself) && one.ownLevel == 0) return m_own->firstStop();
    if (stage != Stage::Rating) return nullptr;
    if (one.level == 0) return m_level->firstStop();
    if (one.evidence.empty()) return m_evidence->addButton();
    for (std::size_t i = 0; i < one.evidence.size() && i < m_evidence->rows().size(); ++i)
        if (one.evidence[i].sentence.trimmed().isEmpty()) return m_evidence->rows()[i]->sentence->edit();
    return nullptr;
}

void RatingCard::forget() {
    for (PlainEdit* edit : findChildren<PlainEdit*>()) edit->forget();
}

void RatingCard::resizeEvent(QResizeEvent* event) {
    Card::resizeEvent(event);
    const auto direction = width() < lineHeight() * 40 ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight;
    if (m_sides->direction() != direction) m_sides->setDirection(direction);
}

} // namespace chalktalk::ui

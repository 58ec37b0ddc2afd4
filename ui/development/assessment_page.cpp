#include "ui/development/assessment_page.h"

#include "coaching/skill_will.h"
#include "ui/development/assessment_words.h"
#include "ui/development/evidence_list.h"
#include "ui/development/form_foot.h"
#include "ui/development/form_frame.h"
#include "ui/development/form_head.h"
#include "ui/development/level_choice.h"
#include "ui/development/plan_words.h"
#include "ui/development/skill_tiles.h"
#include "ui/session/kept_rows.h"
#include "ui/session/session_words.h"
#include "ui/shell/shell.h"
#include "ui/widgets/label.h"
#include "ui/widgets/scroll_page.h"

#include <algorithm>
#include <QApplication>
#include <QHideEvent>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace chalktalk::ui {

using app::AssessmentEditor;
using Stage = AssessmentStage;

AssessmentPage::AssessmentPage(Shell& shell)
    : m_shell(shell),
      m_editor(shell.workspace()),
      m_head(new FormHead),
      m_foot(new FormFoot),
      m_scroll(new ScrollPage),
      m_frame(new FormFrame(m_head, m_scroll, m_foot)),
      m_intro(wrapped({}, TextSize::Body, Colour::Ink2)),
      m_chosen(text({}, TextSize::Small, Colour::Ink2)),
      m_choose(new Card),
      m_tiles(new SkillTiles),
      m_column(new QVBoxLayout) {
    build();
    connectParts();
    addShortcuts();
    refresh();
}

void AssessmentPage::build() {
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_frame);
    m_choose->setAccessibleName(tr("Which skills"));
    auto* head = new QHBoxLayout;
    head->addWidget(text(tr("Which skills?"), TextSize::H2), 1);
    head->addWidget(m_chosen);
    m_choose->column()->addLayout(head);
    m_choose->column()->addWidget(
        wrapped(tr("Four to six at a time. Those worth looking at first stand on top, with why."), TextSize::Small,
                Colour::Ink2));
    m_choose->column()->addWidget(m_tiles);
    m_column->setSpacing(14);
    QVBoxLayout* page = m_scroll->column();
    const QMargins around = pageMargins();
    page->setContentsMargins(around.left(), lineHeight() * 3 / 4, around.right(), around.bottom());
    page->setSpacing(14);
    page->addWidget(m_intro);
    page->addWidget(m_choose);
    page->addLayout(m_column);
    page->addStretch(1);
}

void AssessmentPage::connectParts() {
    connect(&m_editor, &AssessmentEditor::changed, this, &AssessmentPage::refresh);
    connect(&m_editor, &AssessmentEditor::textChanged, this, [this] {
        showFoot();
        if (m_asked) showNotices();
    });
    connect(&m_editor, &AssessmentEditor::savedChanged, this, [this] {
        showFoot();
        showNotices();
    });
    connect(&m_editor, &AssessmentEditor::finished, this, [this](AssessmentId id) {
        m_asked = false;
        if (id.isNull()) {
            m_shell.toast(tr("The assessment is discarded."));
            return m_shell.back();
        }
        m_route.part = QString::number(id.value);
        if (m_inside) m_shell.standAt(m_route);
        m_shell.toast(tr("Assessment done. What each of you says stands side by side."));
    });
    connect(&m_editor, &AssessmentEditor::said, this, [this](const QString& words) { m_shell.toast(words); });
    connect(&m_shell.workspace(), &app::Workspace::meChanged, this, [this] {
        if (!m_inside) return;
        leave();
        m_fresh = true;
        start();
    });
    connect(&m_shell.workspace(), &app::Workspace::resultsChanged, this, [this] {
        if (m_inside && m_editor.state() == AssessmentEditor::State::Failed) start();
    });
    connect(m_tiles, &SkillTiles::toggled, this, [this](const QString& id, bool on) {
        m_editor.choose(id, on);
        refresh(); // one too many is not taken: its tile says so
    });
    connect(m_head, &FormHead::backAsked, this, [this] { m_shell.back(); });
    connect(m_head, &FormHead::moreAsked, this, &AssessmentPage::showMenu);
    connect(m_foot, &FormFoot::undoAsked, &m_editor, &AssessmentEditor::undo);
    connect(m_foot, &FormFoot::redoAsked, &m_editor, &AssessmentEditor::redo);
    connect(m_foot, &FormFoot::mainAsked, this, &AssessmentPage::goOn);
    connect(m_foot, &FormFoot::otherAsked, this, &AssessmentPage::goOther);
}

void AssessmentPage::addShortcuts() {
    const auto add = [this](const QKeySequence& keys, auto act) {
        auto* shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    add(QKeySequence(Qt::CTRL | Qt::Key_Z), [this] { m_editor.undo(); });
    add(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), [this] { m_editor.redo(); });
    add(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R), [this] { goOn(); });
    for (const auto key : {Qt::Key_Return, Qt::Key_Enter}) add(QKeySequence(Qt::CTRL | key), [this] { goToNext(); });
}

QString AssessmentPage::title() const {
    return m_editor.state() == AssessmentEditor::State::Open ? m_head->title() : QString();
}

void AssessmentPage::enter(const app::Route& route) {
    if (m_inside && route == m_route && m_editor.state() == AssessmentEditor::State::Open) return;
    m_route = route;
    m_inside = m_fresh = true;
    m_handedOver = m_asked = false;
    start();
}

void AssessmentPage::start() {
    for (RatingCard* card : m_cards) card->forget();
    const PersonId person = m_route.person.value_or(PersonId{});
    if (const AssessmentId id{m_route.part.toLongLong()}; !id.isNull())
        m_editor.open(person, id);
    else
        m_editor.begin(person);
    refresh();
}

Stage AssessmentPage::stage() const {
    const auto& one = m_editor.assessment();
    if (one.state == domain::AssessmentState::Done || m_editor.isReadOnly()) return Stage::Done;
    if (one.isOfOneself()) return Stage::Oneself;
    if (one.raterMayRate()) return Stage::Rating;
    return m_handedOver ? Stage::Own : Stage::Choosing;
}

QWidget* AssessmentPage::firstFocus() {
    if (!m_frame->isFormShown()) return nullptr;
    const Stage at = stage();
    if (at == Stage::Choosing || (at == Stage::Oneself && m_cards.empty())) return m_tiles->firstStop();
    for (RatingCard* card : m_cards)
        if (QWidget* stop = card->firstStop(at)) return stop;
    return nullptr;
}

void AssessmentPage::refresh() {
    using State = AssessmentEditor::State;
    if (m_editor.state() != State::Open) {
        if (m_editor.state() == State::Failed)
            m_frame->showProblem(m_shell, QStringLiteral("scale"), tr("There is no assessment to show"),
                                 m_editor.problem());
        else
            m_frame->showNothing(QStringLiteral("loader-circle"), tr("Opening the assessment…"), {});
        Q_EMIT titleChanged();
        return;
    }
    const Stage at = stage();
    m_frame->sayCameBack(m_editor.cameBackText());
    showHead();
    showIntro();
    std::vector<SkillTiles::Tile> tiles;
    int chosen = 0;
    for (const auto& one : m_editor.choices()) {
        tiles.push_back({one.skill, one.name, one.why, one.chosen});
        chosen += one.chosen;
    }
    m_tiles->setTiles(tiles);
    m_chosen->setText(chosen >= domain::mostSkills ? tr("%n chosen: that is enough for one time", nullptr, chosen)
                                                   : tr("%n chosen", nullptr, chosen));
    m_choose->setVisible(at == Stage::Choosing || at == Stage::Oneself);
    showCards();
    showFoot();
    showNotices();
    m_frame->showForm();
    tabFollowsSight(*this);
    Q_EMIT titleChanged();
    if (m_fresh && m_inside) {
        m_fresh = false;
        if (QWidget* first = firstFocus()) first->setFocus(Qt::OtherFocusReason);
    }
}

void AssessmentPage::showHead() {
    const auto& one = m_editor.assessment();
    const Day today = m_shell.workspace().today();
    const QString who = one.isOfOneself()
                            ? tr("of oneself")
                            : tr("by %1 (%2)").arg(m_editor.raterName(), coaching::sideName(one.side).toLower());
    m_head->show(m_editor.personName(), tr("Skills: %1").arg(m_editor.personName()),
                 QStringLiteral("%1 · %2").arg(who, dayWords(one.day, today)), stagePills(m_editor, stage()));
    m_head->more()->setVisible(stage() != Stage::Done);
}

void AssessmentPage::showIntro() {
    const QString words = stageWords(m_editor, stage());
    m_intro->setText(words);
    m_intro->setVisible(!words.isEmpty());
}

void AssessmentPage::showCards() {
    const Stage at = stage();
    const auto& one = m_editor.assessment();
    const auto before = m_cards.size();
    fitRows(m_cards, at == Stage::Choosing ? 0 : one.ratings.size(), *m_column, [this](std::size_t i) {
        auto* card = new RatingCard(m_shell.workspace(), m_editor, i);
        connect(card, &RatingCard::rowsChanged, this, [this] { tabFollowsSight(*this); });
        connect(card, &RatingCard::leaveOutAsked, this, [this, i] {
            m_editor.choose(m_editor.assessment().ratings[i].skill, false);
            QWidget* next = i < m_cards.size() ? m_cards[i]->firstStop(stage()) : firstFocus();
            if (next) next->setFocus(Qt::OtherFocusReason);
        });
        connect(card, &RatingCard::recordAsked, this, [this](const domain::Evidence& evidence) {
            m_shell.go(evidenceRoute(evidence, m_editor.assessment().person));
        });
        return card;
    });
    for (RatingCard* card : m_cards) card->refresh(at);
    if (before != m_cards.size()) m_scroll->widget()->updateGeometry();
}

void AssessmentPage::showFoot() {
    const auto saved = m_editor.saved();
    const bool bad = saved == AssessmentEditor::Saved::Failed || saved == AssessmentEditor::Saved::Conflict;
    const Stage at = stage();
    m_foot->showSaved({m_editor.savedText(), bad, m_editor.canUndo(), m_editor.canRedo(), at == Stage::Done});
    const QString first = firstName(m_editor.personName());
    const bool some = !m_editor.assessment().ratings.empty();
    const bool rated = std::ranges::any_of(m_editor.assessment().ratings,
                                           [](const auto& r) { return r.level != 0 || !r.evidence.empty(); });
    switch (at) {
    case Stage::Choosing:
        m_foot->setButtons(tr("%1 isn't here").arg(first), tr("Hand over: %1 rates first").arg(first));
        break;
    case Stage::Own: m_foot->setButtons(tr("Back to the skills"), tr("Done, hand back")); break;
    case Stage::Rating:
        m_foot->setButtons(rated                              ? QString()
                           : m_editor.assessment().withoutOwn ? tr("%1 is here after all").arg(first)
                                                              : tr("%1 changes something").arg(first),
                           tr("Finish"));
        break;
    case Stage::Oneself: m_foot->setButtons({}, tr("Finish")); break;
    case Stage::Done: m_foot->setButtons({}, {}); break;
    }
    m_foot->mainButton()->setEnabled(some);
    m_foot->otherButton()->setEnabled(some || at != Stage::Choosing);
    m_foot->setVisible(at != Stage::Done);
}

void AssessmentPage::showNotices() {
    const auto saved = m_editor.saved();
    if (saved == AssessmentEditor::Saved::Failed || saved == AssessmentEditor::Saved::Conflict)
        return m_frame->sayNotice(m_editor.savedText(), Inset::Look::Bad);
    const Stage at = stage();
    m_frame->sayNotice(!m_asked || at == Stage::Done || at == Stage::Choosing ? QString()
                       : at == Stage::Own                                     ? m_editor.ownNotDoneBecause()
                                                                              : m_editor.notDoneBecause());
}

QString AssessmentPage::notice() const { return m_frame->notice(); }

void AssessmentPage::handOver() {
    m_handedOver = true;
    refresh();
    if (QWidget* first = firstFocus()) first->setFocus(Qt::OtherFocusReason);
}

void AssessmentPage::goOn() {
    if (m_editor.state() != AssessmentEditor::State::Open || m_editor.assessment().ratings.empty()) return;
    switch (stage()) {
    case Stage::Choosing: return handOver();
    case Stage::Own:
        m_asked = true;
        if (goToMissing(m_editor.ownNotDoneBecause())) return;
        m_handedOver = m_asked = false;
        m_editor.finishOwn();
        if (QWidget* first = firstFocus()) first->setFocus(Qt::OtherFocusReason);
        return;
    case Stage::Rating:
    case Stage::Oneself: return finish();
    case Stage::Done: return;
    }
}

void AssessmentPage::goOther() {
    switch (stage()) {
    case Stage::Choosing: m_editor.setWithoutOwn(true); break;
    case Stage::Own:
        m_handedOver = false;
        refresh();
        break;
    case Stage::Rating:
        if (m_editor.assessment().withoutOwn) {
            m_editor.setWithoutOwn(false);
        } else {
            m_handedOver = true;
            m_editor.reopenOwn();
        }
        break;
    default: return;
    }
    if (QWidget* first = firstFocus()) first->setFocus(Qt::OtherFocusReason);
}

void AssessmentPage::goToNext() {
    const Stage at = stage();
    const QWidget* focus = QApplication::focusWidget();
    std::size_t next = 0;
    for (std::size_t i = 0; focus && i < m_cards.size(); ++i)
        if (m_cards[i]->isAncestorOf(focus)) next = i + 1;
    QWidget* to = next < m_cards.size() ? m_cards[next]->firstStop(at) : m_foot->mainButton();
    if (to) to->setFocus(Qt::TabFocusReason);
}

bool AssessmentPage::goToMissing(const QString& missing) {
    showNotices();
    if (missing.isEmpty()) return false;
    for (const RatingCard* card : m_cards)
        if (QWidget* to = card->firstMissing(stage())) {
            to->setFocus(Qt::TabFocusReason);
            break;
        }
    return true;
}

void AssessmentPage::finish() {
    m_asked = true;
    if (!goToMissing(m_editor.notDoneBecause())) m_editor.finish();
}

void AssessmentPage::showMenu() {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    auto* discard = menu->addMenu(tr("Discard this assessment…"));
    connect(discard->addAction(tr("Discard it for good")), &QAction::triggered, &m_editor, &AssessmentEditor::discard);
    menu->popup(m_head->more()->mapToGlobal(QPoint(0, m_head->more()->height() + 4)));
    menu->setActiveAction(menu->actions().front());
}

void AssessmentPage::hideEvent(QHideEvent* event) {
    Page::hideEvent(event);
    if (event->spontaneous() || !m_inside) return; // only put away with its window
    m_inside = m_handedOver = false;
    leave();
}

void AssessmentPage::leave() {
    m_editor.leave();
    for (RatingCard* card : m_cards) card->forget();
}

} // namespace chalktalk::ui

#include "ui/development/development_page.h"

#include "coaching/plan_needs.h"
#include "ui/development/agreement_card.h"
#include "ui/development/development_view.h"
#include "ui/development/form_foot.h"
#include "ui/development/form_frame.h"
#include "ui/development/form_head.h"
#include "ui/development/plan_review_card.h"
#include "ui/development/plan_words.h"
#include "ui/session/session_words.h"
#include "ui/shell/shell.h"

#include <QHideEvent>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace chalktalk::ui {

using app::DevelopmentEditor;
using domain::DevelopmentState;

DevelopmentPage::DevelopmentPage(Shell& shell)
    : m_shell(shell),
      m_editor(shell.workspace()),
      m_head(new FormHead),
      m_view(new DevelopmentView(shell, m_editor)),
      m_foot(new FormFoot),
      m_frame(new FormFrame(m_head, m_view, m_foot)) {
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_frame);
    connectEditor();
    connectParts();
    addShortcuts();
    refresh();
}

void DevelopmentPage::connectEditor() {
    connect(&m_editor, &DevelopmentEditor::changed, this, &DevelopmentPage::refresh);
    connect(&m_editor, &DevelopmentEditor::textChanged, this, [this] {
        m_refused.clear();
        m_view->textChanged();
        showHead();
        showFoot();
        showNotices();
    });
    connect(&m_editor, &DevelopmentEditor::savedChanged, this, [this] {
        showFoot();
        showNotices();
    });
    connect(&m_editor, &DevelopmentEditor::named, this, [this](DevelopmentPlanId id) {
        m_route.part = QString::number(id.value);
        if (m_inside) m_shell.standAt(m_route);
    });
    connect(&m_editor, &DevelopmentEditor::gone, this, [this] {
        m_shell.toast(tr("The draft is discarded."));
        m_shell.back();
    });
    connect(&m_editor, &DevelopmentEditor::said, this, [this](const QString& words) { m_shell.toast(words); });
    connect(&m_shell.workspace(), &app::Workspace::meChanged, this, [this] {
        if (!m_inside) return;
        leave();
        m_fresh = true;
        start();
    });
    connect(&m_shell.workspace(), &app::Workspace::resultsChanged, this, [this] {
        if (m_inside && m_editor.state() == DevelopmentEditor::State::Failed) start();
    });
}

void DevelopmentPage::connectParts() {
    connect(m_head, &FormHead::backAsked, this, [this] { m_shell.back(); });
    connect(m_head, &FormHead::moreAsked, this, &DevelopmentPage::showMenu);
    connect(m_foot, &FormFoot::undoAsked, &m_editor, &DevelopmentEditor::undo);
    connect(m_foot, &FormFoot::redoAsked, &m_editor, &DevelopmentEditor::redo);
    connect(m_foot, &FormFoot::mainAsked, this, &DevelopmentPage::goOn);
    connect(m_view, &DevelopmentView::rowsChanged, this, [this] { tabFollowsSight(*this); });
    connect(m_view, &DevelopmentView::endAsked, this, [this] {
        if (m_foot->mainButton()->isVisible()) m_foot->mainButton()->setFocus(Qt::TabFocusReason);
    });
    connect(m_view, &DevelopmentView::recordAsked, this,
            [this](const domain::Evidence& evidence) { m_shell.go(evidenceRoute(evidence, m_editor.plan().person)); });
    connect(m_view, &DevelopmentView::sessionAsked, this, [this](SessionId session) {
        m_shell.go({QStringLiteral("session"), m_editor.plan().person, QString::number(session.value)});
    });
    connect(m_view, &DevelopmentView::refused, this, [this](const QString& words) {
        m_refused = words;
        showNotices();
    });
}

void DevelopmentPage::addShortcuts() {
    const auto add = [this](const QKeySequence& keys, auto act) {
        auto* shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    // A field that is typed in undoes its own typing first: it takes these keys for itself.
    add(QKeySequence(Qt::CTRL | Qt::Key_Z), [this] { m_editor.undo(); });
    add(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), [this] { m_editor.redo(); });
    add(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R), [this] { goOn(); });
    for (const auto key : {Qt::Key_Return, Qt::Key_Enter})
        add(QKeySequence(Qt::CTRL | key), [this] {
            if (!m_editor.isReadOnly()) m_view->goOn();
        });
}

QString DevelopmentPage::title() const {
    return m_editor.state() == DevelopmentEditor::State::Open ? m_head->title() : QString();
}

void DevelopmentPage::enter(const app::Route& route) {
    if (m_inside && route == m_route && m_editor.state() == DevelopmentEditor::State::Open) return;
    m_route = route;
    m_inside = m_fresh = true;
    m_refused.clear();
    start();
}

void DevelopmentPage::start() {
    m_view->forget(); // of the plan before
    const PersonId person = m_route.person.value_or(PersonId{});
    if (const DevelopmentPlanId id{m_route.part.toLongLong()}; !id.isNull())
        m_editor.open(person, id);
    else
        m_editor.begin(person);
    refresh();
}

QWidget* DevelopmentPage::firstFocus() { return m_frame->isFormShown() ? m_view->firstStop() : nullptr; }

void DevelopmentPage::refresh() {
    using State = DevelopmentEditor::State;
    if (m_editor.state() != State::Open) {
        if (m_editor.state() == State::Failed)
            m_frame->showProblem(m_shell, QStringLiteral("target"), tr("There is no plan to show"), m_editor.problem());
        else
            m_frame->showNothing(QStringLiteral("loader-circle"), tr("Opening the plan…"), {});
        Q_EMIT titleChanged();
        return;
    }
    m_refused.clear();
    m_frame->sayCameBack(m_editor.cameBackText());
    showHead();
    m_view->refresh();
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

QStringList DevelopmentPage::waitsFor() const {
    const auto& plan = m_editor.plan();
    QStringList names;
    for (const PersonId one : {plan.person, plan.author, plan.coach}) {
        if (one.isNull() || plan.isAgreedBy(one)) continue;
        const QString name = firstName(m_editor.nameOf(one));
        if (!names.contains(name)) names << name;
    }
    return names;
}

HeadPill DevelopmentPage::nextPill() const {
    const auto& plan = m_editor.plan();
    const Day today = m_shell.workspace().today();
    if (plan.closedOn) return {coaching::becameName(plan.became), Colour::Ink2, Colour::Sunk};
    if (m_editor.reviewAhead()) return {tr("Review being written"), Colour::Info, Colour::InfoSoft};
    if (!m_editor.notAgreeableBecause().isEmpty()) return {tr("Being written"), Colour::Ink2, Colour::Sunk};
    const QStringList waits = waitsFor();
    if (waits.size() == 1) return {tr("Waits for %1's yes").arg(waits.front()), Colour::Warn, Colour::WarnSoft};
    if (!waits.isEmpty())
        return {tr("Waits for the yes of %1").arg(waits.join(tr(", "))), Colour::Warn, Colour::WarnSoft};
    const auto next = plan.nextReview();
    if (!next) return {tr("No review is planned"), Colour::Warn, Colour::WarnSoft};
    if (*next < today)
        return {tr("Review was planned for %1").arg(dayWords(*next, today)), Colour::Warn, Colour::WarnSoft};
    return {tr("Review %1").arg(dayWords(*next, today)), Colour::Info, Colour::InfoSoft};
}

void DevelopmentPage::showHead() {
    const auto& plan = m_editor.plan();
    const auto state = m_editor.planState();
    const QString name = m_editor.nameOf(plan.person);
    QStringList detail{tr("with %1").arg(m_editor.nameOf(plan.author))};
    if (!plan.coach.isNull() && plan.coach != plan.author)
        detail << tr("coached by %1").arg(m_editor.nameOf(plan.coach));
    detail << tr("begun %1").arg(dayWords(plan.begunOn, m_shell.workspace().today()));
    const PlanStateLook look = stateLook(state);
    m_head->show(name, tr("Development plan: %1").arg(name), detail.join(QStringLiteral(" · ")),
                 {{coaching::developmentStateName(state), look.ink, look.ground}, nextPill()});
    m_head->more()->setVisible(!m_editor.isReadOnly() && !m_editor.isOwn() && plan.agreements.empty() &&
                               plan.reviews.empty());
}

QString DevelopmentPage::nextWords() const {
    if (m_editor.isReadOnly() && !m_editor.isBeingKept()) return {};
    if (m_editor.isOwn()) return m_editor.plan().isAgreedBy(m_editor.plan().person) ? QString() : tr("Agree on it");
    if (m_editor.reviewAhead()) return tr("Keep the review");
    if (!m_editor.plan().isAgreed()) return tr("Agree on it");
    return tr("Begin the review");
}

void DevelopmentPage::showFoot() {
    const auto saved = m_editor.saved();
    const bool bad = saved == DevelopmentEditor::Saved::Failed || saved == DevelopmentEditor::Saved::Conflict;
    m_foot->showSaved({m_editor.savedText(), bad, m_editor.canUndo(), m_editor.canRedo(), m_editor.isReadOnly()});
    m_foot->setButtons({}, nextWords());
    m_foot->setVisible(!m_editor.isReadOnly() || m_editor.isBeingKept());
}

void DevelopmentPage::showNotices() {
    const auto saved = m_editor.saved();
    if (saved == DevelopmentEditor::Saved::Failed || saved == DevelopmentEditor::Saved::Conflict)
        return m_frame->sayNotice(m_editor.savedText(), Inset::Look::Bad);
    m_frame->sayNotice(m_refused);
}

QString DevelopmentPage::notice() const { return m_frame->notice(); }

void DevelopmentPage::goOn() {
    if (m_editor.state() != DevelopmentEditor::State::Open || m_editor.isReadOnly()) return;
    if (m_editor.isOwn() && m_editor.plan().isAgreedBy(m_editor.plan().person)) return;
    if (m_editor.reviewAhead() && !m_editor.isOwn()) return m_view->review().finish();
    if (m_editor.plan().isAgreed()) return m_view->review().beginButton()->click();
    if (QWidget* yes = m_view->agreement().firstStop()) yes->setFocus(Qt::TabFocusReason);
    m_refused = m_editor.notAgreeableBecause();
    showNotices();
}

void DevelopmentPage::showMenu() {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    auto* discard = menu->addMenu(tr("Discard this draft…"));
    connect(discard->addAction(tr("Discard it for good")), &QAction::triggered, &m_editor, &DevelopmentEditor::discard);
    menu->popup(m_head->more()->mapToGlobal(QPoint(0, m_head->more()->height() + 4)));
    menu->setActiveAction(menu->actions().front());
}

void DevelopmentPage::hideEvent(QHideEvent* event) {
    Page::hideEvent(event);
    if (event->spontaneous() || !m_inside) return; // only put away with its window
    m_inside = false;
    leave();
}

// Nothing of what was typed stays behind in the fields: the next that they show may be another plan's.
void DevelopmentPage::leave() {
    m_editor.leave();
    m_view->forget();
}

} // namespace chalktalk::ui

#include "ui/call/call_page.h"

#include "app/workspace.h"
#include "ui/call/call_details.h"
#include "ui/call/call_foot.h"
#include "ui/call/call_head.h"
#include "ui/call/debrief_notice.h"
#include "ui/call/debrief_view.h"
#include "ui/call/plan_view.h"
#include "ui/session/session_words.h"
#include "ui/shell/shell.h"
#include "ui/widgets/accessible.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/icon_view.h"
#include "ui/widgets/label.h"
#include "ui/widgets/scroll_page.h"

#include <QHideEvent>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace chalktalk::ui {

using app::CallEditor;

CallPage::CallPage(Shell& shell)
    : m_shell(shell),
      m_editor(shell.workspace()),
      m_stack(new QStackedWidget),
      m_empty(new EmptyState),
      m_whole(new QWidget),
      m_views(new QStackedWidget),
      m_head(new CallHead(shell.workspace(), m_editor)),
      m_cameBack(new Inset(Inset::Look::Info)),
      m_cameBackText(wrapped({})),
      m_notice(new Inset(Inset::Look::Warn)),
      m_noticeText(wrapped({}, TextSize::Body, Colour::Warn)),
      m_foot(new CallFoot(shell.workspace(), m_editor)) {
    build();
    connectParts();
    addShortcuts();
    refresh();
}

void CallPage::build() {
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_stack);
    // From the outside in: each widget that is put into another one is styled with all that is in it.
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_whole);
    auto* column = new QVBoxLayout(m_whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    const QMargins page = pageMargins();
    const auto inset = [&](Inset* box, Label* words, const QString& iconName, Colour ink, int above) {
        auto* row = new QHBoxLayout(box);
        row->setContentsMargins(16, 8, 16, 8);
        if (!iconName.isEmpty()) {
            auto* icon = new IconView;
            icon->setName(iconName, ink);
            row->addWidget(icon, 0, Qt::AlignTop);
        }
        row->addWidget(words, 1);
        auto* holder = new QHBoxLayout;
        holder->setContentsMargins(page.left(), above, page.right(), 6);
        holder->addWidget(box);
        column->addLayout(holder);
        box->hide();
    };
    inset(m_cameBack, m_cameBackText, QStringLiteral("history"), Colour::Info, 10);
    column->addWidget(m_views, 1);
    inset(m_notice, m_noticeText, {}, Colour::Warn, 4);
    column->addWidget(m_foot);
}

void CallPage::connectParts() {
    connect(&m_editor, &CallEditor::changed, this, &CallPage::refresh);
    connect(&m_editor, &CallEditor::textChanged, this, [this] {
        m_foot->showSaved();
        if (planning())
            plan().textChanged();
        else
            debrief().textChanged();
        if (m_askedToEnd) showNotices();
    });
    connect(&m_editor, &CallEditor::readingChanged, this, [this] {
        if (m_plan) m_plan->refreshReading();
        m_head->showRings();
    });
    connect(&m_editor, &CallEditor::savedChanged, this, [this] {
        m_foot->showSaved();
        showNotices();
    });
    connect(&m_editor, &CallEditor::minuteGone, this, [this] {
        m_head->showRings();
        m_foot->showMinutes();
        // The call has begun or ended while one looked on: what may be done has changed.
        if (m_editor.hasStarted() != m_started || m_editor.hasEnded() != m_ended) refresh();
    });
    connect(&m_editor, &CallEditor::finished, this, [this](CallId) {
        m_askedToEnd = false;
        m_shell.toast(m_editor.timelinessText());
    });
    connect(&m_editor, &CallEditor::said, this, [this](const QString& words) { m_shell.toast(words); });
    connect(&m_shell.workspace(), &app::Workspace::meChanged, this, [this] {
        if (!m_inside) return;
        leave();
        m_fresh = true;
        start();
    });
    connect(&m_shell.workspace(), &app::Workspace::resultsChanged, this, [this] {
        if (m_inside && m_editor.state() == CallEditor::State::Failed) start();
    });
    connect(m_head, &CallHead::backAsked, this, [this] { m_shell.back(); });
    connect(m_head, &CallHead::refused, this, [this](const QString& words) { m_shell.toast(words, true); });
    connect(m_head, &CallHead::changeAsked, this, &CallPage::changeDetails);
    connect(m_head, &CallHead::planAsked, this, [this] { go(CallEditor::Work::Plan); });
    connect(m_head, &CallHead::debriefAsked, this, [this] { go(CallEditor::Work::Debrief); });
    connect(m_head, &CallHead::accountAsked, this, [this] {
        const auto& call = m_editor.call();
        QString part = QString::number(call.account.value);
        if (!call.opportunity.isNull()) part += u'/' + QString::number(call.opportunity.value);
        m_shell.go({QStringLiteral("account"), std::nullopt, part});
    });
    connect(m_foot, &CallFoot::endAsked, this, &CallPage::end);
    connect(m_foot, &CallFoot::reopenAsked, this, &CallPage::reopen);
}

template <class View> View& CallPage::made(View*& view) {
    if (view) return *view;
    view = new View(m_shell, m_editor);
    m_views->addWidget(view);
    connect(view, &View::endAsked, m_foot->endButton(), [this] { m_foot->endButton()->setFocus(Qt::TabFocusReason); });
    connect(view, &View::rowsChanged, this, [this] { tabFollowsSight(*this); });
    return *view;
}

PlanView& CallPage::plan() { return made(m_plan); }

DebriefView& CallPage::debrief() {
    if (m_debrief) return *m_debrief;
    connect(&made(m_debrief), &DebriefView::nextCallAsked, this, [this](CallId next) {
        m_shell.go({QStringLiteral("call"), m_editor.call().person, QStringLiteral("%1/plan").arg(next.value)});
    });
    return *m_debrief;
}

void CallPage::addShortcuts() {
    const auto add = [this](const QKeySequence& keys, auto act) {
        auto* shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    // A field that is typed in undoes its own typing first: it takes these keys for itself.
    add(QKeySequence(Qt::CTRL | Qt::Key_Z), [this] { m_editor.undo(); });
    add(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), [this] { m_editor.redo(); });
    add(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R), [this] { end(); });
    for (const auto key : {Qt::Key_Return, Qt::Key_Enter})
        add(QKeySequence(Qt::CTRL | key), [this] {
            if (m_editor.isReadOnly()) return;
            if (planning())
                plan().goOn();
            else
                debrief().goOn();
        });
}

QString CallPage::title() const {
    if (m_editor.state() != CallEditor::State::Open) return {};
    return planning() ? tr("Plan: %1").arg(m_head->title()) : tr("Debrief: %1").arg(m_head->title());
}

void CallPage::enter(const app::Route& route) {
    if (m_inside && route == m_route && m_editor.state() == CallEditor::State::Open) return;
    m_route = route;
    m_inside = m_fresh = true;
    m_askedToEnd = false;
    start();
}

void CallPage::start() {
    forget(); // of the call before
    const QString id = m_route.part.section(u'/', 0, 0), what = m_route.part.section(u'/', 1, 1);
    m_editor.open(CallId{id.toLongLong()}, what == u"debrief" ? CallEditor::Work::Debrief : CallEditor::Work::Plan);
    refresh();
}

void CallPage::forget() {
    if (m_plan) m_plan->forget();
    if (m_debrief) m_debrief->forget();
}

void CallPage::go(CallEditor::Work work) {
    m_shell.go({QStringLiteral("call"), m_editor.call().person,
                QStringLiteral("%1/%2")
                    .arg(m_editor.call().id.value)
                    .arg(work == CallEditor::Work::Plan ? QStringLiteral("plan") : QStringLiteral("debrief"))});
}

QWidget* CallPage::firstFocus() {
    if (m_stack->currentWidget() != m_whole) return nullptr;
    return planning() ? plan().firstStop() : debrief().firstStop();
}

void CallPage::refresh() {
    if (m_editor.state() != CallEditor::State::Open) return showNothing();
    m_started = m_editor.hasStarted();
    m_ended = m_editor.hasEnded();
    if (!planning())
        for (auto* said : window()->findChildren<DebriefNotice*>()) said->dismiss(m_editor.call().id);
    m_cameBackText->setText(m_editor.cameBackText());
    m_cameBack->setVisible(!m_editor.cameBackText().isEmpty());
    m_head->refresh();
    if (planning()) {
        plan().refresh();
        m_views->setCurrentWidget(m_plan);
    } else {
        debrief().refresh();
        m_views->setCurrentWidget(m_debrief);
    }
    m_foot->refresh();
    showNotices();
    m_stack->setCurrentWidget(m_whole);
    tabFollowsSight(*this);
    Q_EMIT titleChanged();
    if (m_fresh && m_inside) {
        m_fresh = false;
        if (QWidget* first = firstFocus()) first->setFocus(Qt::OtherFocusReason);
    }
}

void CallPage::showNothing() {
    m_stack->setCurrentWidget(m_empty);
    m_empty->setAction({});
    if (m_editor.state() == CallEditor::State::Failed)
        m_empty->say(QStringLiteral("phone"), tr("There is no call to show"), m_editor.problem());
    else
        m_empty->say(QStringLiteral("loader-circle"), tr("Opening the call…"), {});
    Q_EMIT titleChanged();
}

QString CallPage::notice() const { return m_notice->isHidden() ? QString() : m_noticeText->text(); }

void CallPage::showNotices() {
    const auto saved = m_editor.saved();
    const bool bad = saved == CallEditor::Saved::Failed || saved == CallEditor::Saved::Conflict;
    const auto& plan = m_editor.call().plan;
    QString words;
    Inset::Look look = Inset::Look::Warn;
    if (bad) {
        words = m_editor.savedText();
        look = Inset::Look::Bad;
    } else if (m_askedToEnd) {
        words = planning() ? m_editor.notReadyBecause() : m_editor.notDoneBecause();
    }
    if (words.isEmpty() && planning() && !m_editor.isReadOnly() && m_editor.hasStarted() &&
        !m_editor.call().hadReadyPlan()) {
        words =
            plan.state == domain::PlanState::Ready
                ? tr("This plan was ready after the call had begun: it helps, and does not count as planned before.")
                : tr("The call has begun. A plan that is ready now helps, and does not count as planned before.");
        look = Inset::Look::Info;
    }
    m_notice->setLook(look);
    m_noticeText->setColour(look == Inset::Look::Bad    ? Colour::Bad
                            : look == Inset::Look::Info ? Colour::Ink
                                                        : Colour::Warn);
    if (words != m_noticeText->text() && !words.isEmpty()) announce(*m_notice, words);
    m_noticeText->setText(words);
    m_notice->setVisible(!words.isEmpty());
}

void CallPage::end() {
    if (m_editor.isReadOnly() || m_editor.state() != CallEditor::State::Open) return;
    m_askedToEnd = true;
    const QString missing = planning() ? m_editor.notReadyBecause() : m_editor.notDoneBecause();
    if (missing.isEmpty()) {
        m_askedToEnd = false;
        if (planning()) {
            m_editor.setReady(true);
            m_shell.toast(m_editor.call().hadReadyPlan() ? tr("The plan is ready, before the call.")
                                                         : tr("The plan is ready. The call had begun."));
        } else {
            m_editor.finishDebrief();
        }
    }
    showNotices();
}

void CallPage::changeDetails() {
    if (!m_details) m_details = new CallDetails(m_shell.workspace(), m_editor, *this);
    m_details->open();
}

void CallPage::reopen() {
    if (planning())
        m_editor.setReady(false);
    else
        m_editor.reopenDebrief();
}

void CallPage::hideEvent(QHideEvent* event) {
    Page::hideEvent(event);
    if (event->spontaneous() || !m_inside) return; // only put away with its window
    m_inside = false;
    leave();
}

// Nothing of what was typed stays behind in the fields: the next that they show may be another call's.
void CallPage::leave() {
    m_editor.leave();
    forget();
}

} // namespace chalktalk::ui

#include "ui/main_window.h"

#include "app/history/change_history.h"
#include "app/local_settings.h"
#include "app/repair/store_checks.h"
#include "ui/call/call_desk.h"
#include "ui/commands.h"
#include "ui/pages.h"
#include "ui/palette_entries.h"
#include "ui/safety/leaving.h"
#include "ui/shell/page.h"
#include "ui/shell/palette_overlay.h"
#include "ui/shell/rail.h"
#include "ui/shell/toast.h"
#include "ui/shell/who_am_i.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/accessible.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QScreen>
#include <QStackedWidget>
#include <QTimer>
#include <utility>

namespace chalktalk::ui {

using app::PaletteEntry;
using app::Route;
using app::Workspace;

MainWindow::MainWindow(Workspace& workspace, Theme& theme)
    : m_workspace(workspace),
      m_theme(theme),
      m_preparation(workspace),

      m_rail(new Rail),
      m_stack(new QStackedWidget) {
    setAcceptDrops(true);
    auto* centre = new QWidget;
    auto* row = new QHBoxLayout(centre);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_rail);
    row->addWidget(m_stack, 1);
    QSizePolicy keepsItsPlace = m_stack->sizePolicy(); // also while it is hidden, when the window is to close
    keepsItsPlace.setRetainSizeWhenHidden(true);
    m_stack->setSizePolicy(keepsItsPlace);
    setCentralWidget(centre);
    m_toast = new Toast(this, m_stack);
    m_palette = new PaletteOverlay(this, [this] { return paletteEntries(*this); });
    m_whoAmI = new WhoAmI(this, workspace);
    m_calls = new CallDesk(*this, this);
    m_leaving = new Leaving(this, workspace);
    connect(m_leaving, &Leaving::leave, this, &QWidget::close);
    connect(m_leaving, &Leaving::stay, this, &MainWindow::stay);

    connect(m_rail, &Rail::pageChosen, this, [this](const QString& page) { go(Route{page, {}, {}}); });
    connect(m_rail, &Rail::searchAsked, this, &MainWindow::showPalette);
    connect(m_rail, &Rail::whoAsked, this, &MainWindow::showWhoAmI);
    connect(m_palette, &PaletteOverlay::taken, this, &MainWindow::take);
    connect(&workspace, &Workspace::stateChanged, this, &MainWindow::stateChanged);
    connect(&workspace, &Workspace::meChanged, this, &MainWindow::meChanged);
    connect(&workspace, &Workspace::notice, this, [this](const QString& words) { toast(words); });
    connect(&workspace, &Workspace::failed, this, [this](const QString& words) { toast(words, true); });
    connect(&workspace, &Workspace::cameBack, this, &MainWindow::showCameBack);
    connect(&workspace.checks(), &app::StoreChecks::unreadable, this, [this] {
        m_history.clear();
        go(Route{QStringLiteral("repair"), {}, {}});
    });
    connect(&workspace.checks(), &app::StoreChecks::found, this, [this](int findings) {
        m_toast->offer(tr("Part of your store is damaged: %n findings.", nullptr, findings), tr("See what was found"),
                       [this] {
                           go(Route{QStringLiteral("safety"), {}, QStringLiteral("check")});
                       });
    });
    connect(&theme, &Theme::changed, this,
            [this] { m_workspace.settings().setValue(QStringLiteral("theme"), Theme::toText(m_theme.choice())); });
    buildCommands();
    buildMenu();
    restoreWindow();
    stateChanged();
}

// The pages go while what they ask of the window is still there: hidden first, they save and hand the keyboard back.
MainWindow::~MainWindow() {
    hide();
    m_page = nullptr;
    delete m_stack;
}

void MainWindow::buildCommands() {
    for (const Command& command : commands()) {
        if (!*command.shortcut) continue;
        auto* action = new QAction(name(command), this);
        action->setShortcut(QKeySequence(QString::fromLatin1(command.shortcut)));
        connect(action, &QAction::triggered, this, [this, &command] {
            if (command.enabled(*this)) command.run(*this);
        });
        addAction(action);
    }
    for (const PageEntry& page : pages()) {
        if (!*page.shortcut) continue;
        auto* action = new QAction(name(page), this);
        action->setShortcut(QKeySequence(QString::fromLatin1(page.shortcut)));
        connect(action, &QAction::triggered, this, [this, &page] { go(Route{QString::fromLatin1(page.id), {}, {}}); });
        addAction(action);
    }
}

void MainWindow::buildMenu() {
    auto* menu = new QMenu(this);
    // Filled when opened: what can be done depends on the store.
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        int group = 0;
        for (const Command& command : commands()) {
            if (command.group < 0 || !command.enabled(*this)) continue;
            if (command.group != group) menu->addSeparator();
            group = command.group;
            QAction* action = menu->addAction(lineIcon(QString::fromLatin1(command.icon)), name(command));
            // Shown only: the window's own action has the key, and one key on two actions would be ambiguous.
            if (*command.shortcut)
                action->setText(name(command) + u'\t' +
                                QKeySequence(QString::fromLatin1(command.shortcut)).toString(QKeySequence::NativeText));
            connect(action, &QAction::triggered, this, [this, &command] { command.run(*this); });
        }
    });
    connect(m_rail->menuButton(), &QPushButton::clicked, this, [this, menu] {
        menu->popup(m_rail->menuButton()->mapToGlobal(QPoint(0, m_rail->menuButton()->height() + 4)));
    });
}

void MainWindow::restoreWindow() {
    const QByteArray geometry = m_workspace.settings().value(QStringLiteral("window/geometry")).toByteArray();
    if (!geometry.isEmpty() && restoreGeometry(geometry)) return;
    const QSize room = screen() ? screen()->availableSize() : QSize(1280, 800);
    resize(std::min(1440, room.width() * 9 / 10), std::min(940, room.height() * 9 / 10));
}

void MainWindow::go(const Route& route) {
    if (route == m_history.current() && m_page) {
        m_page->enter(route);
        return;
    }
    m_history.go(route);
    showRoute(m_history.current());
}

void MainWindow::back() {
    if (m_history.canGoBack()) showRoute(m_history.back());
}

void MainWindow::forward() {
    if (m_history.canGoForward()) showRoute(m_history.forward());
}

Page* MainWindow::pageFor(const QString& id) {
    const auto made = m_pages.find(id);
    if (made != m_pages.end()) return made->second;
    const PageEntry* entry = findPage(id);
    if (!entry) return nullptr;
    Page* page = entry->make(*this);
    page->setAccessibleName(name(*entry));
    m_stack->addWidget(page);
    m_pages[id] = page;
    connect(page, &Page::titleChanged, this, &MainWindow::showTitle);
    return page;
}

void MainWindow::showRoute(const Route& wanted) {
    Route route = wanted;
    m_palette->close();
    m_whoAmI->close();
    const PageEntry* entry = findPage(route.page);
    const auto state = m_workspace.state();
    const bool open = state == Workspace::State::Ready || state == Workspace::State::Loading;
    if (!entry || (entry->needsStore && !open)) route = Route{QStringLiteral("start"), {}, {}};
    const bool railHadFocus = m_rail->listHasFocus();
    Page* page = pageFor(route.page);
    m_page = page;
    m_stack->setCurrentWidget(page);
    m_calls->standAt(route.page);
    page->enter(route);
    if (route.page == u"repair" || (route.page == u"safety" && route.part == u"check")) m_toast->takeBack();
    // A person's page belongs to the team it was opened from, and so does what is held with them.
    const PageEntry* shown = findPage(route.page);
    m_rail->setCurrent(shown && shown->place == InRail::No ? QString::fromLatin1(shown->under) : route.page);
    showTitle();
    // Arrow keys in the rail turn the pages over without leaving it; every other way leads into the page.
    if (!railHadFocus)
        if (QWidget* first = page->firstFocus()) first->setFocus(Qt::OtherFocusReason);
}

void MainWindow::showTitle() {
    if (!m_page) return;
    QString words = m_page->title();
    if (words.isEmpty()) words = m_page->accessibleName();
    setWindowTitle(tr("%1 – Chalktalk").arg(words));
}

void MainWindow::stateChanged() {
    const auto state = m_workspace.state();
    const bool open = state == Workspace::State::Ready || state == Workspace::State::Loading;
    m_rail->setReady(open);
    m_rail->setMarked(open && m_workspace.isSample() ? tr("Sample organisation") : QString());
    showWho();
    const QString page = m_history.current().page;
    const PageEntry* entry = findPage(page);
    // Settings without a store have little to say: one begins anew. An import makes its own store and stays.
    const bool left = std::exchange(m_wasOpen, open) && !open && page == u"settings";
    if (!open && (!m_page || left || (entry && entry->needsStore))) {
        m_history.clear();
        go(Route{QStringLiteral("start"), {}, {}});
    } else if (open && (page.isEmpty() || page == u"start")) {
        m_history.clear();
        // The day begins for somebody; whoever has not said who they are sees everybody's facts first.
        go(Route{m_workspace.remembersMe() ? QStringLiteral("today") : QStringLiteral("team"), {}, {}});
    }
}

void MainWindow::meChanged() {
    // The page is another's now: what had the keyboard may be gone, and the next in the chain is no place to go on.
    QTimer::singleShot(0, this, [this] {
        const QWidget* at = QApplication::focusWidget();
        if (!m_page || m_rail->listHasFocus() || (at && m_page->isAncestorOf(at))) return;
        if (QWidget* first = m_page->firstFocus()) first->setFocus(Qt::OtherFocusReason);
    });
    showWho();
    if (!m_page || !m_workspace.ledger()) return;
    // What somebody else looked at is no way back for the one who looks now.
    Route at = m_history.current();
    if (at.person && !m_workspace.canSee(m_workspace.indexOf(*at.person)))
        at = Route{QStringLiteral("team"), {}, {}};
    else if (at.page == u"team")
        at = Route{at.page, {}, {}};
    if (!m_history.canGoBack() && !m_history.canGoForward() && at == m_history.current()) return;
    m_history.clear();
    m_history.go(at);
    showRoute(at);
}

void MainWindow::showWho() {
    const auto ledger = m_workspace.ledger();
    if (ledger && m_workspace.me() != domain::noPerson && m_workspace.me() < ledger->people().size()) {
        const auto& me = ledger->person(m_workspace.me());
        m_rail->setWho(me.name, roleName(static_cast<int>(me.role)));
    } else {
        m_rail->setWho({}, {});
    }
}

// One goes on where one was: the form says itself until when it was typed.
void MainWindow::showCameBack(const std::vector<app::CameBack>& drafts) {
    const auto ledger = m_workspace.ledger();
    const app::CameBack& last = drafts.front();
    const auto index = m_workspace.indexOf(last.person);
    if (!ledger || index == domain::noPerson) return;
    const QString name = ledger->person(index).name;
    const QString time = QLocale().toString(QDateTime::fromMSecsSinceEpoch(last.atMs, m_workspace.zone()).time(),
                                            QStringLiteral("HH:mm"));
    if (last.form == u"session") {
        toast(tr("Your one-to-one with %1 came back as you typed it, until %2.").arg(name, time));
        go(Route{QStringLiteral("session"), last.person, QString::number(last.record)});
    } else if (last.form == u"call") {
        toast(tr("What you wrote about a call of %1 came back as you typed it, until %2.").arg(name, time));
        const auto log = m_workspace.coaching();
        const auto* call = log ? log->find(CallId{last.record}) : nullptr;
        const bool planned = call && call->startMs > last.atMs;
        go(Route{QStringLiteral("call"), last.person,
                 QString::number(last.record) + (planned ? QStringLiteral("/plan") : QStringLiteral("/debrief"))});
    } else if (last.form == u"assessment" || last.form == u"development") {
        toast(tr("What you wrote about %1 came back as you typed it, until %2.").arg(name, time));
        go(Route{last.form, last.person, last.record == 0 ? QStringLiteral("new") : QString::number(last.record)});
    } else if (last.form == u"review") {
        toast(tr("The review with %1 came back as you typed it, until %2.").arg(name, time));
        go(Route{last.form, last.person, {}});
    } else if (!last.account.isNull()) {
        toast(tr("What you wrote about %1 came back as you typed it, until %2.").arg(last.customer, time));
        const QString deal = last.form == u"deal" ? u'/' + QString::number(last.record) : QString();
        go(Route{QStringLiteral("account"), {}, QString::number(last.account.value) + deal});
    } else {
        toast(tr("What you wrote about %1 came back as you typed it, until %2.").arg(name, time));
        go(Route{QStringLiteral("person"), last.person, QStringLiteral("profile")});
    }
}

void MainWindow::toast(const QString& words, bool isProblem) { m_toast->say(words, isProblem); }

void MainWindow::showPalette() {
    if (!m_whoAmI->isVisible() && !m_calls->isCapturing()) m_palette->open();
}

void MainWindow::captureCall() {
    if (!m_whoAmI->isVisible() && !m_palette->isVisible()) m_calls->capture();
}

void MainWindow::showWhoAmI() {
    if (!m_palette->isVisible() && !m_calls->isCapturing()) m_whoAmI->open();
}

bool MainWindow::canFilter() const { return m_page && m_page->filter(); }

bool MainWindow::canSort(SortBy by) const { return m_page && m_page->canSort(by); }

void MainWindow::sort(SortBy by) {
    if (canSort(by)) m_page->sort(by);
}

void MainWindow::focusFilter() {
    if (QWidget* filter = m_page ? m_page->filter() : nullptr) filter->setFocus(Qt::ShortcutFocusReason);
}

void MainWindow::importFiles(const QStringList& paths) {
    go(Route{QStringLiteral("import"), {}, {}});
    if (m_page) m_page->takeFiles(paths);
}

void MainWindow::take(const PaletteEntry& entry) {
    if (!entry.command.isEmpty()) {
        if (const Command* command = findCommand(entry.command)) command->run(*this);
        return;
    }
    go(entry.route);
    if (m_page)
        if (QWidget* first = m_page->firstFocus()) first->setFocus(Qt::ShortcutFocusReason);
}

// The page saved what was typed in it when the window was to close, and begins anew where one was.
void MainWindow::stay() {
    m_stack->show();
    showRoute(m_history.current());
    if (m_before && m_before->isVisible() && m_before->isEnabled()) m_before->setFocus(Qt::OtherFocusReason);
}

void MainWindow::closeEvent(QCloseEvent* event) {
    m_workspace.settings().setValue(QStringLiteral("window/geometry"), saveGeometry());
    if (!qApp->isSavingSession()) {
        if (m_stack->isVisible()) m_before = QApplication::focusWidget();
        m_stack->hide(); // what is open saves, and is in the backup
        if (!m_leaving->mayLeave()) {
            event->ignore();
            return;
        }
    }
    QMainWindow::closeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (event->mimeData()->hasUrls()) event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
    QStringList paths;
    for (const QUrl& url : event->mimeData()->urls())
        if (url.isLocalFile()) paths << url.toLocalFile();
    if (!paths.isEmpty()) importFiles(paths);
}

void MainWindow::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && m_toast->isVisible())
        m_toast->hide();
    else if (event->matches(QKeySequence::Undo)) // a field or a form that has something to undo took it for itself
        m_workspace.history().undo();
    else if (event->matches(QKeySequence::Redo))
        m_workspace.history().redo();
    else if (event->key() == Qt::Key_Back)
        back();
    else if (event->key() == Qt::Key_Forward)
        forward();
    else
        QMainWindow::keyPressEvent(event);
}

} // namespace chalktalk::ui

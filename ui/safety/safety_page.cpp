#include "ui/safety/safety_page.h"

#include "app/workspace.h"
#include "ui/safety/backups_view.h"
#include "ui/safety/bin_view.h"
#include "ui/safety/check_view.h"
#include "ui/safety/privacy_view.h"
#include "ui/shell/shell.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/label.h"
#include "ui/widgets/scroll_page.h"
#include "ui/widgets/segments.h"

#include <QPushButton>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>
#include <utility>

namespace chalktalk::ui {

using app::Workspace;

namespace {

const QString s_parts[] = {QStringLiteral("backups"), QStringLiteral("bin"), QStringLiteral("check"),
                           QStringLiteral("privacy")};

} // namespace

SafetyPage::SafetyPage(Shell& shell)
    : m_shell(shell),
      m_scroll(new ScrollPage),
      m_title(wrapped({}, TextSize::Display)),
      m_words(wrapped({}, TextSize::Body, Colour::Ink2)),
      m_parts(new Segments),
      m_content(new QWidget),
      m_empty(new EmptyState) {
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_scroll);
    m_parts->addTab(tr("Backups"));
    m_parts->addTab(tr("Bin"));
    m_parts->addTab(tr("Check"));
    m_parts->addTab(tr("Privacy"));
    m_parts->setAccessibleName(tr("Part of the safety page"));
    auto* words = new QVBoxLayout;
    words->setSpacing(3);
    words->addWidget(m_title);
    words->addWidget(m_words);
    auto* column = m_scroll->column();
    column->addLayout(words);
    column->addWidget(m_parts);
    (new QVBoxLayout(m_content))->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_content);
    column->addWidget(m_empty);
    column->addStretch(1);
    connect(&shell.workspace(), &Workspace::stateChanged, this, &SafetyPage::refresh);
    connect(m_parts, &QTabBar::currentChanged, this, [this](int at) {
        if (!m_quiet) m_shell.go({QStringLiteral("safety"), {}, at == Backups ? QString() : s_parts[at]});
    });
    refresh();
}

SafetyPage::Part SafetyPage::part() const {
    for (int i = Bin; i <= Privacy; ++i)
        if (m_route.part.section(u'/', 0, 0) == s_parts[i]) return static_cast<Part>(i);
    return Backups;
}

void SafetyPage::enter(const app::Route& route) {
    m_route = route;
    m_wantsCard = !namedCard().isEmpty();
    refresh();
    // After the layout: a part just made has no place yet.
    if (part() == Privacy && route.part.contains(u'/')) QTimer::singleShot(0, this, [this] { showCard(namedCard()); });
}

void SafetyPage::showEvent(QShowEvent* event) {
    Page::showEvent(event);
    refresh(); // what changed while it was hidden is looked up now
}

void SafetyPage::refresh() {
    const auto& workspace = m_shell.workspace();
    // While a store is put in the place of another, the page stays: it says how far that is. And a damaged store's
    // backups are what one needs most.
    const bool damaged = workspace.state() == Workspace::State::Failed && !workspace.storePath().isEmpty();
    const bool some = workspace.state() == Workspace::State::Ready || (damaged && part() != Bin) ||
                      (m_backups && m_backups->isReplacing());
    m_empty->setVisible(!some);
    m_content->setVisible(some);
    m_parts->setVisible(some);
    m_empty->setAction({});
    if (workspace.state() == Workspace::State::Loading)
        m_empty->say(QStringLiteral("loader-circle"), tr("Reading the store…"), {});
    else
        m_empty->say(
            QStringLiteral("shield-check"), tr("No store is open"),
            tr("Once there is one, its backups stand here, what was deleted, and whether the store is whole."));
    static const char* const titles[] = {QT_TR_NOOP("Backups"), QT_TR_NOOP("What was deleted"),
                                         QT_TR_NOOP("Is the store whole?"), QT_TR_NOOP("Carry and erase")};
    static const char* const words[] = {
        QT_TR_NOOP(
            "A backup is made by itself before each import, before a new version changes the store, and when you "
            "leave after something changed. Each is checked before it counts."),
        QT_TR_NOOP("What you delete rests here for 30 days."),
        QT_TR_NOOP("Every record has a check value, so that damage on the disk is noticed."),
        QT_TR_NOOP("Take the store or a record elsewhere under a password, or erase a person who asks for it.")};
    m_title->setText(some ? tr(titles[part()]) : tr("Safety"));
    m_words->setText(tr(words[part()]));
    m_words->setVisible(some);
    if (some && isVisible()) showPart();
    // Where the keyboard was is gone while a store is read: it begins anew here.
    if (!some && isVisible()) m_beganWithout = true;
    if (some && isVisible() && std::exchange(m_beganWithout, false)) {
        const bool isAnswered = part() == Privacy && m_privacy->hasAnswer();
        const auto erase = QStringLiteral("erase");
        (isAnswered ? m_privacy->firstStop(erase) : m_parts)->setFocus(Qt::OtherFocusReason);
        if (isAnswered) QTimer::singleShot(0, this, [this, erase] { showCard(erase); });
    }
}

void SafetyPage::showPart() {
    const Part now = part();
    m_quiet = true;
    m_parts->setCurrentIndex(now);
    m_quiet = false;
    auto* content = m_content->layout();
    if (now == Backups && !m_backups) content->addWidget(m_backups = new BackupsView(m_shell));
    if (now == Bin && !m_bin) {
        content->addWidget(m_bin = new BinView(m_shell.workspace(), m_shell, nullptr));
        connect(m_bin, &BinView::emptied, m_parts, [this] { m_parts->setFocus(Qt::OtherFocusReason); });
    }
    if (now == Check && !m_check) content->addWidget(m_check = new CheckView(m_shell));
    if (now == Privacy && !m_privacy) {
        content->addWidget(m_privacy = new PrivacyView(m_shell));
        connect(m_privacy, &PrivacyView::previewShown, this, [this] {
            if (std::exchange(m_wantsCard, false)) QTimer::singleShot(0, this, [this] { showCard(namedCard()); });
        });
    }
    if (m_backups) m_backups->setVisible(now == Backups);
    if (m_bin) m_bin->setVisible(now == Bin);
    if (m_check) m_check->setVisible(now == Check);
    if (m_privacy) m_privacy->setVisible(now == Privacy);
    if (now == Backups) m_backups->refresh();
    if (now == Check) m_check->refresh();
    if (now == Privacy) m_privacy->show(m_route.person);
}

void SafetyPage::showCard(const QString& name) {
    if (!m_privacy || part() != Privacy) return;
    const QWidget* card = m_privacy->card(name);
    if (!card) return;
    m_scroll->widget()->layout()->activate();
    const int top = card->mapTo(m_scroll->widget(), QPoint()).y() - lineHeight();
    m_scroll->verticalScrollBar()->setValue(top);
}

void SafetyPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    m_title->setSize(height() < lineHeight() * 36 ? TextSize::H1 : TextSize::Display);
}

QWidget* SafetyPage::firstFocus() {
    if (m_parts->isHidden()) return nullptr;
    QWidget* named = m_privacy && part() == Privacy ? m_privacy->firstStop(namedCard()) : nullptr;
    return named ? named : m_parts;
}

} // namespace chalktalk::ui

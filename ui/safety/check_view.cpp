#include "ui/safety/check_view.h"

#include "app/repair/record_names.h"
#include "app/repair/store_checks.h"
#include "app/workspace.h"
#include "ui/shell/shell.h"
#include "ui/widgets/busy_bar.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/flow.h"
#include "ui/widgets/icon_view.h"
#include "ui/widgets/label.h"
#include "ui/widgets/tip.h"

#include <algorithm>
#include <QDateTime>
#include <QLocale>
#include <QPushButton>
#include <QStyle>
#include <QTimeZone>
#include <QVBoxLayout>

namespace chalktalk::ui {

using app::StoreChecks;
using app::Workspace;

namespace {

constexpr qsizetype s_mostFindings = 12;

} // namespace

CheckView::CheckView(Shell& shell, QWidget* parent)
    : QWidget(parent),
      m_shell(shell),
      m_mark(new IconView),
      m_title(wrapped({}, TextSize::H2)),
      m_quick(wrapped({}, TextSize::Body, Colour::Ink2)),
      m_full(wrapped({}, TextSize::Body, Colour::Ink2)),
      m_found(wrapped({})),
      m_busy(new BusyBar),
      m_now(button(tr("Check now"), ButtonLook::Primary, QStringLiteral("shield-check"))),
      m_repair(button(tr("Repair…"), ButtonLook::Primary, QStringLiteral("history"))) {
    build();
    auto& workspace = shell.workspace();
    connect(&workspace.checks(), &StoreChecks::changed, this, &CheckView::refresh);
    connect(&workspace.checks(), &StoreChecks::failed, this, [this](const QString& words) {
        if (isVisible()) m_shell.toast(words, true);
    });
    connect(&workspace, &Workspace::stateChanged, this, &CheckView::refresh);
    connect(m_now, &QPushButton::clicked, this, [this] { m_shell.workspace().checks().checkNow(); });
    connect(m_busy, &BusyBar::cancelled, this, [this] { m_shell.workspace().checks().cancel(); });
    connect(m_repair, &QPushButton::clicked, this, [this] { m_shell.go({QStringLiteral("repair"), {}, {}}); });
    refresh();
}

void CheckView::build() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto* card = new Card;
    card->setAccessibleName(tr("The checks of the store"));
    auto* head = new QHBoxLayout;
    head->setSpacing(10);
    head->addWidget(m_mark);
    head->addWidget(m_title, 1);
    card->column()->addLayout(head);
    for (QWidget* part : {m_found, m_quick, m_full}) card->column()->addWidget(part);
    card->column()->addWidget(m_busy);
    auto* ways = new QWidget;
    auto* flow = new Flow(ways, 12);
    flow->addWidget(m_repair);
    flow->addWidget(m_now);
    card->column()->addWidget(ways);
    column->addWidget(card);
}

QString CheckView::outcome(bool full) const {
    auto& workspace = m_shell.workspace();
    const auto last = workspace.checks().last(full ? StoreChecks::Kind::Full : StoreChecks::Kind::Quick);
    if (!last)
        return full ? tr("Everything, with the imported facts, is read once a week: not yet.")
                    : tr("What was written down here is read at each start: not yet.");
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(last->atMs, workspace.zone());
    const QString when = QLocale().toString(at, QStringLiteral("ddd d MMM yyyy, HH:mm"));
    const QString found = last->findings == 0   ? tr("nothing was found")
                          : last->findings == 1 ? tr("1 thing was found")
                                                : tr("%n things were found", nullptr, last->findings);
    return full
               ? tr("Everything, with the imported facts, is read once a week. The last time, %1: %2.").arg(when, found)
               : tr("What was written down here is read at each start. The last time, %1: %2.").arg(when, found);
}

void CheckView::refresh() {
    m_keeper.before();
    const auto& checks = m_shell.workspace().checks();
    const auto running = checks.running();
    const bool ready = m_shell.workspace().state() == Workspace::State::Ready;
    const QStringList& findings = checks.findings();
    // What was found before the store was opened now is not known in words, but that something was is.
    const auto latest = [&] {
        const auto quick = checks.last(StoreChecks::Kind::Quick), full = checks.last(StoreChecks::Kind::Full);
        if (!quick || (full && full->atMs > quick->atMs)) return full;
        return quick;
    }();
    const bool bad = checks.isUnreadable() || !findings.isEmpty() || (latest && latest->findings > 0);
    if (checks.isUnreadable())
        m_title->setText(tr("The file is damaged: it can't be read."));
    else if (bad)
        m_title->setText(tr("Something in the store is not as it was saved."));
    else
        m_title->setText(latest ? tr("The store is whole.") : tr("The store has not been checked here yet."));
    m_mark->setName(bad ? QStringLiteral("triangle-alert") : QStringLiteral("shield-check"),
                    bad ? Colour::Bad : Colour::AccentInk);
    QStringList shown = findings.mid(0, s_mostFindings);
    if (const auto more = static_cast<int>(findings.size() - shown.size()); more > 0)
        shown << (more == 1 ? tr("and 1 more") : tr("and %n more", nullptr, more));
    m_found->setToolTip(tipText(shown.join(u'\n'))); // with the numbers
    for (QString& line : shown) line = app::findingInWords(m_shell.workspace(), line);
    m_found->setText(shown.join(u'\n'));
    m_found->setVisible(!shown.isEmpty());
    m_quick->setText(outcome(false));
    m_full->setText(outcome(true));
    if (running)
        m_busy->report(-1, *running == StoreChecks::Kind::Full ? tr("Reading the whole store…")
                                                               : tr("Reading what was written down here…"));
    else
        m_busy->hide();
    m_now->setEnabled(ready && !running);
    m_repair->setVisible(bad);
    dress(m_now, bad ? ButtonLook::Plain : ButtonLook::Primary, QStringLiteral("shield-check")); // one at a time
    m_now->style()->unpolish(m_now);
    m_now->style()->polish(m_now);
    m_keeper.after({m_busy->findChild<QPushButton*>(), m_now});
}

} // namespace chalktalk::ui

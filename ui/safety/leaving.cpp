#include "ui/safety/leaving.h"

#include "app/forms/leaving_saves.h"
#include "app/workspace.h"
#include "ui/widgets/accessible.h"
#include "ui/widgets/busy_bar.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flow.h"
#include "ui/widgets/label.h"

#include <algorithm>
#include <QKeyEvent>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

namespace chalktalk::ui {

using app::ExitBackup;

namespace {

constexpr int s_soonMs = 250; // most backups are done before anybody would have read that one is made

} // namespace

Leaving::Leaving(QWidget* window, app::Workspace& workspace)
    : Overlay(window, tr("Backing up before you leave")),
      m_backup(workspace),
      m_saves(app::LeavingSaves::of(workspace)),
      m_title(wrapped(tr("Backing up…"), TextSize::H2)),
      m_words(wrapped({}, TextSize::Body, Colour::Ink2)),
      m_busy(new BusyBar),
      m_choice(new QWidget),
      m_without(button(tr("Leave without a backup"), ButtonLook::Plain)),
      m_stay(button(tr("Stay"), ButtonLook::Primary)) {
    column()->addWidget(m_title);
    column()->addWidget(m_words);
    column()->addWidget(m_busy);
    auto* flow = new Flow(m_choice, 12);
    flow->addWidget(m_stay);
    flow->addWidget(m_without);
    column()->addWidget(m_choice);
    column()->addStretch(1);
    connect(&m_backup, &ExitBackup::progressed, this,
            [this](int percent) { m_busy->report(percent, tr("Writing and checking")); });
    connect(&m_backup, &ExitBackup::ended, this, &Leaving::goIfSaved);
    connect(&m_backup, &ExitBackup::failed, this, &Leaving::showProblem);
    connect(m_busy, &BusyBar::cancelled, &m_backup, &ExitBackup::cancel);
    connect(m_without, &QPushButton::clicked, this, &Leaving::go);
    connect(&m_saves, &app::LeavingSaves::changed, this, &Leaving::lookAtSaves);
    connect(&m_saves, &app::LeavingSaves::lost, this, [this](const QString& why) { m_lost = why; });
    connect(m_stay, &QPushButton::clicked, this, [this] {
        m_waits = false;
        close();
        Q_EMIT stay();
    });
}

bool Leaving::mayLeave() {
    if (m_leaves) return true;
    if (m_backup.isRunning()) {
        m_backup.cancel();
        return false; // it ends in a moment
    }
    if (m_waits) return false;                 // what is not saved is said there, with a choice
    if (isVisible() && isSaved()) return true; // asked again: one really wants to go
    m_lost.clear();                            // said when it happened; what was typed stays in its draft
    if (beginBackup()) return false;
    if (isSaved()) return true;
    goIfSaved();
    return false;
}

bool Leaving::isSaved() const { return m_saves.pending() == 0 && m_lost.isEmpty(); }

bool Leaving::beginBackup() {
    if (!m_backup.begin()) return false;
    m_title->setText(tr("Backing up…"));
    sayBackingUp();
    m_choice->hide();
    m_busy->report(-1, tr("Writing and checking"));
    openSoon();
    return true;
}

void Leaving::openSoon() {
    QTimer::singleShot(s_soonMs, this, [this] {
        if ((m_backup.isRunning() || m_waits) && !m_leaves && !isVisible()) open();
    });
}

void Leaving::sayBackingUp() {
    const QString changed = tr("Something changed since the last backup.");
    m_words->setText(isSaved() ? tr("%1 All your words are saved already.").arg(changed) : changed);
}

void Leaving::goIfSaved() {
    if (isSaved()) return go();
    m_waits = true;
    sayUnsaved();
}

// What came late is not in the backup that was made before it.
void Leaving::lookAtSaves() {
    if (m_backup.isRunning()) sayBackingUp();
    if (!m_waits) return;
    if (!isSaved()) return sayUnsaved();
    m_waits = false;
    if (!beginBackup()) go();
}

void Leaving::go() {
    m_leaves = true;
    Q_EMIT leave();
}

void Leaving::sayUnsaved() {
    const int forms = m_saves.pending();
    const QString why = m_saves.why();
    m_title->setText(tr("Not everything is saved yet"));
    m_without->setText(tr("Leave all the same"));
    if (forms == 0) {
        m_words->setText(tr("What you typed last could not be saved: %1 If you leave now, it comes back only as far as "
                            "its draft is on the disk.")
                             .arg(m_lost));
    } else if (why.isEmpty() && m_lost.isEmpty()) {
        m_words->setText(tr("What you typed last is being saved. The window closes when it is done."));
    } else {
        const QString what = forms == 1 ? tr("What you typed in one form is not saved yet.")
                                        : tr("What you typed in %n forms is not saved yet.", nullptr, forms);
        m_words->setText(tr("%1 %2 It is tried again every few seconds. If you leave now, it comes back only as far as "
                            "its draft is on the disk.")
                             .arg(what, m_lost.isEmpty() ? why : m_lost));
    }
    if (why.isEmpty() && m_lost.isEmpty() && !isVisible()) {
        m_busy->hide();
        m_choice->show();
        return openSoon();
    }
    ask();
}

void Leaving::ask() {
    m_busy->hide();
    m_choice->show();
    if (!isVisible()) open();
    fit();
    m_stay->setFocus(Qt::OtherFocusReason);
    announce(*this, m_words->text());
}

void Leaving::showProblem(const QString& words) {
    if (!isSaved()) return goIfSaved();
    m_title->setText(tr("No backup was made"));
    m_words->setText(tr("%1 All your words are saved in the store all the same.").arg(words));
    m_without->setText(tr("Leave without a backup"));
    ask();
}

QWidget* Leaving::firstFocus() {
    if (!m_choice->isHidden()) return m_stay;
    const auto buttons = m_busy->findChildren<QPushButton*>();
    return buttons.isEmpty() ? nullptr : buttons.front();
}

int Leaving::panelHeight(int most) const {
    const QMargins margins = column()->contentsMargins();
    const int width = std::min(lineHeight() * 34, this->width() - lineHeight() * 4) - margins.left() - margins.right();
    int height = margins.top() + margins.bottom() + lineHeight();
    for (int i = 0; i < column()->count(); ++i) {
        const auto* item = column()->itemAt(i);
        const QWidget* widget = column()->itemAt(i)->widget();
        if (!widget || widget->isHidden()) continue;
        height +=
            (item->hasHeightForWidth() ? item->heightForWidth(width) : item->sizeHint().height()) + column()->spacing();
    }
    return std::min(most, height);
}

// It is not closed by the way: either the backup is done, or one says what one wants.
void Leaving::keyPressEvent(QKeyEvent* event) {
    if (event->key() != Qt::Key_Escape) return Overlay::keyPressEvent(event);
    if (m_backup.isRunning())
        m_backup.cancel();
    else
        m_stay->click();
}

void Leaving::mousePressEvent(QMouseEvent*) {}

} // namespace chalktalk::ui

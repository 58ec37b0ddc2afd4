#include "ui/safety/leaving.h"

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
    connect(&m_backup, &ExitBackup::ended, this, &Leaving::go);
    connect(&m_backup, &ExitBackup::failed, this, &Leaving::showProblem);
    connect(m_busy, &BusyBar::cancelled, &m_backup, &ExitBackup::cancel);
    connect(m_without, &QPushButton::clicked, this, &Leaving::go);
    connect(m_stay, &QPushButton::clicked, this, [this] {
        close();
        Q_EMIT stay();
    });
}

bool Leaving::mayLeave() {
    if (m_leaves || (!m_backup.isRunning() && isVisible())) return true; // asked again: one really wants to go
    if (m_backup.isRunning()) {
        m_backup.cancel();
        return false; // it ends in a moment
    }
    if (!m_backup.begin()) return true;
    m_title->setText(tr("Backing up…"));
    m_words->setText(tr("Something changed since the last backup. All your words are saved already."));
    m_choice->hide();
    m_busy->report(-1, tr("Writing and checking"));
    QTimer::singleShot(s_soonMs, this, [this] {
        if (m_backup.isRunning() && !isVisible()) open();
    });
    return false;
}

void Leaving::go() {
    m_leaves = true;
    Q_EMIT leave();
}

void Leaving::showProblem(const QString& words) {
    m_title->setText(tr("No backup was made"));
    m_words->setText(tr("%1 All your words are saved in the store all the same.").arg(words));
    m_busy->hide();
    m_choice->show();
    if (!isVisible()) open();
    fit();
    m_stay->setFocus(Qt::OtherFocusReason);
    announce(*this, m_words->text());
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

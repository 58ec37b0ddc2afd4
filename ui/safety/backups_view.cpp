#include "ui/safety/backups_view.h"

#include "app/workspace.h"
#include "ui/safety/compare_card.h"
#include "ui/shell/shell.h"
#include "ui/shell/store_dialogs.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/busy_bar.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/flow.h"
#include "ui/widgets/label.h"
#include "ui/widgets/text_table.h"

#include <algorithm>
#include <QDesktopServices>
#include <QHeaderView>
#include <QPushButton>
#include <QTableView>
#include <QTimeZone>
#include <QUrl>
#include <QVBoxLayout>

namespace chalktalk::ui {

using app::BackupLine;
using app::Backups;
using app::Workspace;

namespace {

enum Column { When, Why, Content, Size, Checked };
constexpr int s_mostRows = 14; // before the table scrolls by itself

} // namespace

BackupsView::BackupsView(Shell& shell, QWidget* parent)
    : QWidget(parent),
      m_shell(shell),
      m_backups(shell.workspace()),
      m_sentence(wrapped({}, TextSize::Body, Colour::Ink2)),
      m_ways(new QWidget),
      m_now(button(tr("Back up now"), ButtonLook::Primary, QStringLiteral("archive"))),
      m_save(button(tr("Save a copy…"), ButtonLook::Plain, QStringLiteral("save"))),
      m_folder(button(tr("Show in folder"), ButtonLook::Plain, QStringLiteral("folder-open"))),
      m_restore(button(tr("Restore into a new file…"), ButtonLook::Plain, QStringLiteral("history"))),
      m_busy(new BusyBar),
      m_compare(new CompareCard),
      m_card(new Card),
      m_model(new TextTable(this)),
      m_table(new QTableView),
      m_chosen(wrapped({}, TextSize::Body, Colour::Ink2)),
      m_empty(new EmptyState) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(14);
    auto* ways = new Flow(m_ways, 12);
    for (QPushButton* each : {m_now, m_save, m_folder}) ways->addWidget(each);
    buildList();
    for (QWidget* part :
         {static_cast<QWidget*>(m_ways), static_cast<QWidget*>(m_busy), static_cast<QWidget*>(m_compare),
          static_cast<QWidget*>(m_card), static_cast<QWidget*>(m_sentence), static_cast<QWidget*>(m_empty)})
        column->addWidget(part);
    connectAll();
    showAll();
}

void BackupsView::buildList() {
    m_card->setAccessibleName(tr("Backups"));
    m_table->setModel(m_model);
    dressTable(*m_table);
    m_table->setAccessibleName(tr("Backups, the newest first"));
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->horizontalHeader()->setSectionsClickable(false);
    auto* ways = new QWidget;
    (new Flow(ways, 12))->addWidget(m_restore);
    m_card->column()->addWidget(m_table);
    m_card->column()->addWidget(m_chosen);
    m_card->column()->addWidget(ways);
}

void BackupsView::connectAll() {
    auto& workspace = m_shell.workspace();
    connect(&m_backups, &Backups::changed, this, &BackupsView::showAll);
    connect(&m_backups, &Backups::said, this, [this](const QString& words) { m_shell.toast(words); });
    connect(&m_backups, &Backups::failed, this, [this](const QString& words) { m_shell.toast(words, true); });
    connect(&workspace, &Workspace::stateChanged, this, [this] {
        if (m_shell.workspace().state() == Workspace::State::Ready && isVisible()) refresh();
    });
    connect(&workspace, &Workspace::importFinished, this, [this] {
        if (isVisible()) refresh();
    });
    connect(m_now, &QPushButton::clicked, &m_backups, &Backups::backUpNow);
    connect(m_save, &QPushButton::clicked, this, [this] { chooseBackup(m_shell); });
    connect(m_folder, &QPushButton::clicked, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_backups.folder())); });
    connect(m_restore, &QPushButton::clicked, this, &BackupsView::restoreChosen);
    connect(m_busy, &BusyBar::cancelled, &m_backups, &Backups::cancel);
    connect(m_compare->use(), &QPushButton::clicked, &m_backups, &Backups::putInPlace);
    connect(m_compare->leave(), &QPushButton::clicked, &m_backups, &Backups::leaveIt);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &BackupsView::showChosen);
}

bool BackupsView::isReplacing() const { return m_backups.state() == Backups::State::PuttingInPlace; }

void BackupsView::refresh() { m_backups.refresh(); }

// A damaged store can't be backed up, but a backup can take its place.
void BackupsView::showAll() {
    m_keeper.before();
    const auto state = m_backups.state();
    const bool idle = state == Backups::State::Idle, ready = m_shell.workspace().state() == Workspace::State::Ready;
    const bool some = !m_backups.lines().empty();
    m_now->setEnabled(idle && ready);
    m_save->setEnabled(ready);
    m_folder->setVisible(some);
    m_ways->setVisible(some && state != Backups::State::Comparing);
    m_card->setVisible(some && (idle || state == Backups::State::BackingUp));
    m_restore->setEnabled(idle);
    m_empty->setVisible(!some && idle);
    if (state == Backups::State::BackingUp)
        m_busy->report(m_backups.percent(), tr("Backing up and checking…"));
    else if (state == Backups::State::Copying)
        m_busy->report(-1, tr("Restoring into a new file and checking it…"));
    else if (isReplacing())
        m_busy->report(-1, tr("Putting the backup in place…"));
    else
        m_busy->hide();
    m_compare->setVisible(state == Backups::State::Comparing);
    if (state == Backups::State::Comparing) {
        m_compare->showLook(*m_backups.look(), m_shell.workspace().zone());
        if (isVisible() && !m_compare->isAncestorOf(focusWidget())) m_compare->leave()->setFocus(Qt::OtherFocusReason);
    }
    m_sentence->setText(m_backups.sentence());
    m_sentence->setVisible(some && state != Backups::State::Comparing);
    if (m_empty->isVisibleTo(this)) {
        const bool reading = m_backups.isLoading();
        m_empty->say(reading ? QStringLiteral("loader-circle") : QStringLiteral("archive"),
                     reading ? tr("Looking for backups…") : tr("No backup yet"),
                     reading ? QString()
                             : tr("The first one is made before your next import, or when you leave after something "
                                  "has changed. You can also make one now."));
        QPushButton* action = m_empty->setAction(reading || !ready ? QString() : tr("Back up now"));
        disconnect(action, &QPushButton::clicked, nullptr, nullptr);
        connect(action, &QPushButton::clicked, &m_backups, &Backups::backUpNow);
    }
    showRows();
    m_keeper.after({m_busy->findChild<QPushButton*>(), m_compare->leave(), m_now, m_table});
}

void BackupsView::showRows() {
    std::vector<QString> paths;
    for (const BackupLine& line : m_backups.lines()) paths.push_back(line.path);
    if (paths == m_shown) return showChosen();
    const BackupLine* before = chosen();
    const QString wanted = before ? before->path : QString();
    std::vector<QStringList> rows;
    for (const BackupLine& line : m_backups.lines())
        rows.push_back({line.when, line.reason, line.content, line.size, line.isSound ? tr("Yes") : tr("Damaged")});
    m_shown = std::move(paths);
    m_model->set({tr("When"), tr("Why"), tr("What is in it"), tr("Size"), tr("Checked")}, std::move(rows), {Size});
    const auto at = std::find(m_shown.begin(), m_shown.end(), wanted);
    const int row = at == m_shown.end() ? 0 : static_cast<int>(at - m_shown.begin());
    if (m_model->rowCount() > 0) m_table->setCurrentIndex(m_model->index(row, When));
    fitTable();
    showChosen();
}

const BackupLine* BackupsView::chosen() const {
    const auto row = static_cast<std::size_t>(std::max(0, m_table->currentIndex().row()));
    if (!m_table->currentIndex().isValid() || row >= m_shown.size()) return nullptr;
    for (const BackupLine& line : m_backups.lines())
        if (line.path == m_shown[row]) return &line;
    return nullptr;
}

void BackupsView::showChosen() {
    const BackupLine* line = chosen();
    m_restore->setVisible(line != nullptr);
    m_chosen->setVisible(line != nullptr);
    if (!line) return;
    m_restore->setEnabled(line->isSound && m_backups.state() == Backups::State::Idle);
    QString words = line->isSound ? tr("Found to be good: %1.").arg(line->checked) + u' ' +
                                        (line->keptUntil.isEmpty() ? tr("Kept until there is a newer one.")
                                                                   : tr("Kept until %1 at most.").arg(line->keptUntil))
                                  : tr("This file was cut short or damaged after it was made. It does not count.");
    if (!line->isWhole)
        words += u' ' + tr("It holds all that was written down here, and the people, but not the imported facts: after "
                           "it was put in place, import your export again.");
    m_chosen->setText(tr("%1.", "why a backup was made").arg(line->reason) + u' ' + words);
}

void BackupsView::restoreChosen() {
    const BackupLine* line = chosen();
    if (!line) return;
    chooseRestoreFile(m_shell, m_backups.freeFile(*line),
                      [this, path = line->path](const QString& file) { m_backups.restoreInto(path, file); });
}

void BackupsView::fitTable() {
    const auto rows = std::min(m_model->rowCount(), s_mostRows);
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() +
                            rows * m_table->verticalHeader()->defaultSectionSize() + 6);
    // Where there is little room, what was checked and when is said below, of the row that is chosen.
    const bool narrow = width() < lineHeight() * 36;
    m_table->setColumnHidden(Checked, narrow);
    fitColumns(*m_table, 14);
    // Why is told in the most words: it takes what the others leave.
    int others = 0;
    for (const int c : {When, Content, Size, Checked})
        others += m_table->isColumnHidden(c) ? 0 : m_table->columnWidth(c);
    m_table->setColumnWidth(Why, std::max(lineHeight() * 4, m_table->viewport()->width() - others));
}

void BackupsView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fitTable();
}

QWidget* BackupsView::firstFocus() const {
    if (m_card->isVisible()) return m_table;
    return m_compare->isVisible() ? m_compare->leave() : nullptr;
}

} // namespace chalktalk::ui

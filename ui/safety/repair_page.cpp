#include "ui/safety/repair_page.h"

#include "app/repair/record_names.h"
#include "app/repair/store_checks.h"
#include "app/workspace.h"
#include "ui/shell/shell.h"
#include "ui/shell/store_dialogs.h"
#include "ui/widgets/busy_bar.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/flow.h"
#include "ui/widgets/icon_view.h"
#include "ui/widgets/label.h"
#include "ui/widgets/scroll_page.h"
#include "ui/widgets/text_table.h"
#include "ui/widgets/tip.h"

#include <algorithm>
#include <climits>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace chalktalk::ui {

using app::Repair;
using app::Workspace;

namespace {

constexpr qsizetype s_most = 60; // particulars on screen; the table counts them all
constexpr qsizetype s_mostFindings = 6;

QString lines(const QStringList& all, qsizetype most, const QString& more) {
    QStringList shown = all.mid(0, most);
    if (all.size() > most) shown << more.arg(QLocale().toString(all.size() - most));
    return shown.join(u'\n');
}

} // namespace

RepairPage::RepairPage(Shell& shell)
    : m_shell(shell),
      m_repair(shell.workspace()),
      m_scroll(new ScrollPage),
      m_title(wrapped({}, TextSize::Display)),
      m_words(wrapped({}, TextSize::Body, Colour::Ink2)),
      m_found(new Inset(Inset::Look::Warn)),
      m_problem(new Inset(Inset::Look::Bad)),
      m_foundWords(wrapped({})),
      m_problemWords(wrapped({})),
      m_make(button(tr("Make a repaired copy"), ButtonLook::Primary, QStringLiteral("copy"))),
      m_backups(button(tr("See the backups"), ButtonLook::Plain, QStringLiteral("archive"))),
      m_open(button(tr("Open another store…"), ButtonLook::Plain, QStringLiteral("folder-open"))),
      m_use(button(tr("Use the repaired store"), ButtonLook::Primary, QStringLiteral("check"))),
      m_leave(button(tr("Leave everything as it is"), ButtonLook::Plain)),
      m_begin(new QWidget),
      m_decide(new QWidget),
      m_busy(new BusyBar),
      m_card(new Card),
      m_particularsCard(new Card),
      m_wrongCard(new Card),
      m_summary(wrapped({})),
      m_particulars(wrapped({})),
      m_wrong(wrapped({})),
      m_model(new TextTable(this)),
      m_table(new QTableView) {
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_scroll);
    auto* column = m_scroll->column();
    column->addWidget(m_title);
    column->addWidget(m_words);
    column->addWidget(buildNotice(m_found, m_foundWords, QStringLiteral("triangle-alert")));
    column->addWidget(buildNotice(m_problem, m_problemWords, QStringLiteral("circle-alert")));
    auto* begin = new Flow(m_begin, 12);
    for (QPushButton* each : {m_make, m_backups, m_open}) begin->addWidget(each);
    column->addWidget(m_begin);
    column->addWidget(m_busy);
    buildReport();
    column->addStretch(1);
    connectAll();
    refresh();
}

QWidget* RepairPage::buildNotice(Inset* box, Label* words, const QString& icon) {
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(16, 10, 16, 10);
    auto* mark = new IconView;
    mark->setName(icon, box == m_found ? Colour::Warn : Colour::Bad);
    row->addWidget(mark, 0, Qt::AlignTop);
    row->addWidget(words, 1);
    return box;
}

void RepairPage::buildReport() {
    auto* column = m_scroll->column();
    // What one decides by comes first, the numbers of everything last.
    column->addWidget(m_summary);
    auto* decide = new Flow(m_decide, 12);
    decide->addWidget(m_use);
    decide->addWidget(m_leave);
    column->addWidget(m_decide);
    m_wrongCard->setAccessibleName(tr("What is still not right"));
    m_wrongCard->column()->addWidget(text(tr("What is still not right"), TextSize::H2));
    m_wrongCard->column()->addWidget(m_wrong);
    column->addWidget(m_wrongCard);
    m_particularsCard->setAccessibleName(tr("One by one"));
    m_particularsCard->column()->addWidget(text(tr("One by one"), TextSize::H2));
    m_particularsCard->column()->addWidget(m_particulars);
    column->addWidget(m_particularsCard);
    m_card->setAccessibleName(tr("What became of everything"));
    m_card->column()->addWidget(text(tr("What became of everything"), TextSize::H2));
    m_table->setModel(m_model);
    dressTable(*m_table);
    m_table->setAccessibleName(tr("What became of everything"));
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // it is as high as its rows
    m_table->horizontalHeader()->setSectionsClickable(false);
    m_card->column()->addWidget(m_table);
    column->addWidget(m_card);
}

void RepairPage::connectAll() {
    auto& workspace = m_shell.workspace();
    connect(&m_repair, &Repair::changed, this, &RepairPage::refresh);
    connect(&m_repair, &Repair::inPlace, this, [this] {
        m_shell.toast(tr("The repaired store is in use. The damaged file was kept beside it."));
        m_shell.go({QStringLiteral("safety"), {}, QStringLiteral("check")});
    });
    connect(&workspace, &Workspace::stateChanged, this, &RepairPage::refresh);
    connect(&workspace.checks(), &app::StoreChecks::changed, this, &RepairPage::refresh);
    connect(m_make, &QPushButton::clicked, this, [this] { m_repair.make(); });
    connect(m_busy, &BusyBar::cancelled, this, [this] { m_repair.cancel(); });
    connect(m_use, &QPushButton::clicked, this, [this] { m_repair.use(); });
    connect(m_leave, &QPushButton::clicked, this, [this] { m_repair.leave(); });
    connect(m_open, &QPushButton::clicked, this, [this] { chooseStore(m_shell); });
    connect(m_backups, &QPushButton::clicked, this, [this] { m_shell.go({QStringLiteral("safety"), {}, {}}); });
}

void RepairPage::enter(const app::Route&) { refresh(); }

QWidget* RepairPage::firstFocus() { return m_repair.state() == Repair::State::Ready ? m_use : m_make; }

void RepairPage::refresh() {
    const auto& workspace = m_shell.workspace();
    m_keeper.before();
    const auto state = m_repair.state();
    const bool idle = state == Repair::State::Idle, ready = state == Repair::State::Ready;
    const bool some = !workspace.storePath().isEmpty();
    m_problem->setVisible(!m_repair.problem().isEmpty());
    m_problemWords->setText(m_repair.problem());
    m_begin->setVisible(idle);
    m_make->setEnabled(some);
    m_backups->setVisible(workspace.state() == Workspace::State::Ready);
    if (!idle && !ready)
        m_busy->report(state == Repair::State::Working ? m_repair.percent() : -1,
                       state == Repair::State::Working ? m_repair.step() : tr("Putting the repaired store in place"));
    m_busy->setVisible(!idle && !ready);
    m_card->setVisible(ready);
    m_decide->setVisible(ready);
    m_summary->setVisible(ready);
    showWords();
    showReport();
    m_keeper.after({m_busy->findChild<QPushButton*>(), m_leave, m_make});
}

void RepairPage::showWords() {
    auto& workspace = m_shell.workspace();
    const bool ready = m_repair.state() == Repair::State::Ready;
    const bool unreadable = workspace.state() == Workspace::State::Failed;
    const QStringList& findings = workspace.checks().findings();
    if (ready)
        m_title->setText(tr("The repaired copy is made"));
    else if (unreadable || !findings.isEmpty())
        m_title->setText(tr("Part of your store is damaged"));
    else
        m_title->setText(tr("Repair the store"));
    m_words->setText(
        ready
            ? tr("Look first, then decide. Nothing has been changed yet: your store is as it was, and the copy stands "
                 "beside it. If you use it, the damaged file is kept, too.")
            : tr("Something on the disk has changed bytes of the store's file. What you wrote stands in more than "
                 "one place: in the journal of your saves and in the backups. A repair works on a copy and takes "
                 "each record from where it is whole. The damaged file is only read."));
    QStringList found;
    for (const QString& finding : findings) found << app::findingInWords(workspace, finding);
    if (workspace.checks().isUnreadable())
        found = QStringList{tr("The file can't be opened as a store any more: part of it is damaged.")};
    else if (unreadable && found.isEmpty())
        found << workspace.problem();
    m_found->setVisible(!found.isEmpty() && !ready);
    m_foundWords->setToolTip(tipText(lines(findings, s_mostFindings, tr("and %1 more")))); // with the numbers
    m_foundWords->setText(lines(found, s_mostFindings, tr("and %1 more")));
}

void RepairPage::showReport() {
    const bool ready = m_repair.state() == Repair::State::Ready;
    m_particularsCard->setVisible(ready && !m_repair.particulars().isEmpty());
    m_wrongCard->setVisible(ready && !m_repair.stillWrong().isEmpty());
    if (!ready) return;
    const auto number = [](qint64 n) { return n == 0 ? QStringLiteral("–") : QLocale().toString(n); };
    std::vector<QStringList> rows;
    for (const Repair::Row& row : m_repair.rows())
        rows.push_back({row.name, number(row.kept), number(row.fromJournal), number(row.fromBackup),
                        number(row.asFound), number(row.lost)});
    m_model->set({tr("What"), tr("Kept"), tr("Journal"), tr("Backup"), tr("As found"), tr("Lost")}, std::move(rows),
                 {1, 2, 3, 4, 5});
    const Repair::Row total = m_repair.total();
    const auto count = [](qint64 many) { return static_cast<int>(std::min<qint64>(many, INT_MAX)); };
    QStringList words{tr("%Ln rows and records were whole.", nullptr, count(total.kept))};
    if (const int repaired = count(total.fromJournal + total.fromBackup); repaired > 0)
        words << tr("%Ln were repaired from the journal of your saves or from a backup.", nullptr, repaired);
    if (total.asFound > 0)
        words << tr("%Ln are kept as they were found, which may not be all of them.", nullptr, count(total.asFound));
    if (total.lost > 0) words << tr("%Ln are lost.", nullptr, count(total.lost));
    if (const qint64 pages = m_repair.unreadPages(); pages > 0)
        words << tr("%1 pages of the damaged file can't be read: how much stood on them is not known.")
                     .arg(QLocale().toString(pages));
    if (m_repair.isNothingLost()) words << tr("Nothing is lost.");
    const QString backup = m_repair.backupTime();
    words << (backup.isEmpty() ? tr("No whole backup was found.")
                               : tr("The newest whole backup is of %1.").arg(backup));
    m_summary->setText(words.join(u' '));
    m_particulars->setText(lines(m_repair.particulars(), s_most, tr("and %1 more")));
    m_wrong->setText(m_repair.stillWrong().join(u'\n'));
    fit();
}

void RepairPage::fit() {
    if (m_model->rowCount() == 0) return;
    // The names take what the numbers leave; the scroll bar may come and go.
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    for (int i = 1; i < m_model->columnCount(); ++i)
        m_table->setColumnWidth(
            i, std::min(lineHeight() * 7, m_table->horizontalHeader()->sectionSizeHint(i) + lineHeight() / 2));
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() + m_table->verticalHeader()->length() + 4);
}

void RepairPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    m_title->setSize(height() < lineHeight() * 36 ? TextSize::H1 : TextSize::Display);
    fit();
}

} // namespace chalktalk::ui

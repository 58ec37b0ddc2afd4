#include "ui/safety/compare_card.h"

#include "ui/theme/fonts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flow.h"
#include "ui/widgets/label.h"
#include "ui/widgets/text_table.h"

#include <algorithm>
#include <QDateTime>
#include <QDir>
#include <QHeaderView>
#include <QLocale>
#include <QPushButton>
#include <QTableView>
#include <QTimeZone>
#include <QVBoxLayout>

namespace chalktalk::ui {

using app::StoreSummary;

CompareCard::CompareCard(QWidget* parent)
    : Card(parent),
      m_title(wrapped({}, TextSize::H2)),
      m_words(wrapped({})),
      m_file(wrapped({}, TextSize::Small, Colour::Ink2)),
      m_model(new TextTable(this)),
      m_table(new QTableView),
      m_warning(wrapped({}, TextSize::Body, Colour::Warn)),
      m_use(button(tr("Put it in place of the present store"), ButtonLook::Primary, QStringLiteral("check"))),
      m_leave(button(tr("Leave everything as it is"), ButtonLook::Plain)) {
    setAccessibleName(tr("The backup beside the present store"));
    m_table->setModel(m_model);
    dressTable(*m_table);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setAccessibleName(tr("What is in the backup and in the present store"));
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // it is as high as its rows
    m_table->horizontalHeader()->setSectionsClickable(false);
    auto* ways = new QWidget;
    auto* flow = new Flow(ways, 12);
    flow->addWidget(m_use);
    flow->addWidget(m_leave);
    for (QWidget* part :
         {static_cast<QWidget*>(m_title), static_cast<QWidget*>(m_words), static_cast<QWidget*>(m_table),
          static_cast<QWidget*>(m_warning), static_cast<QWidget*>(m_file), ways})
        column()->addWidget(part);
}

void CompareCard::showLook(const app::Backups::Look& look, const QTimeZone& zone) {
    m_title->setText(look.backupWhen.isEmpty() ? tr("The backup, beside the present store")
                                               : tr("The backup of %1, beside the present store").arg(look.backupWhen));
    m_words->setText(
        tr("It was restored into a file of its own. The present store has not been touched. If you put the "
           "backup in its place, the present store is kept beside it, with “before-restore” in its name."));
    const auto number = [](qint64 count) { return QLocale().toString(count); };
    const auto when = [&](qint64 ms) {
        return ms == 0
                   ? tr("nothing yet")
                   : QLocale().toString(QDateTime::fromMSecsSinceEpoch(ms, zone), QStringLiteral("d MMM yyyy, HH:mm"));
    };
    const auto row = [&](const QString& name, qint64 StoreSummary::*count) {
        return QStringList{name, number(look.copy.*count),
                           look.present ? number((*look.present).*count) : tr("can't be read")};
    };
    std::vector<QStringList> rows{row(tr("People"), &StoreSummary::people),
                                  row(tr("One-to-ones"), &StoreSummary::oneToOnes),
                                  row(tr("Commitments"), &StoreSummary::commitments),
                                  row(tr("Calls"), &StoreSummary::calls),
                                  row(tr("Opportunities"), &StoreSummary::opportunities),
                                  row(tr("Activities"), &StoreSummary::activities)};
    rows.push_back({tr("Last change"), when(look.copy.lastChangeMs),
                    look.present ? when(look.present->lastChangeMs) : tr("can't be read")});
    m_model->set({tr("What"), tr("In the backup"), tr("In the present store")}, std::move(rows), {1, 2});
    QStringList warnings;
    if (!look.isWhole)
        warnings << tr("This backup was made without the imported facts, since they can be imported again: only what "
                       "was written down here, and the people. Import your export again afterwards.");
    if (!look.unerased.isEmpty()) warnings << look.unerased;
    for (const QString& finding : look.findings.mid(0, 5)) warnings << finding;
    m_warning->setText(warnings.join(u'\n'));
    m_warning->setVisible(!warnings.isEmpty());
    m_file->setText(tr("The copy: %1").arg(QDir::toNativeSeparators(look.file)));
    fitTable();
}

void CompareCard::fitTable() {
    // The times are the longest, and what one looks for; names take what is left.
    const int width = m_table->viewport()->width();
    m_table->resizeColumnsToContents();
    const int each = std::max({width / 3, m_table->columnWidth(1), m_table->columnWidth(2)});
    m_table->setColumnWidth(1, each);
    m_table->setColumnWidth(2, each);
    m_table->setColumnWidth(0, std::max(lineHeight() * 4, width - 2 * each));
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() +
                            m_model->rowCount() * m_table->verticalHeader()->defaultSectionSize() + 6);
}

void CompareCard::resizeEvent(QResizeEvent* event) {
    Card::resizeEvent(event);
    fitTable();
}

} // namespace chalktalk::ui

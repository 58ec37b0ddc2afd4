#include "ui/dashboard/cell_page.h"

#include "ui/calls/call_route.h"
#include "ui/person/records_table.h"
#include "ui/shell/shell.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/label.h"
#include "ui/widgets/scroll_page.h"

#include <memory>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace chalktalk::ui {

using app::CellRecords;
using app::Workspace;

namespace {

// On the page of the person what the record is about stands under this part.
QString partFor(const app::CellPlace& place) {
    const auto* measure = coaching::dashboardMeasure(place.measure);
    if (measure && measure->own == coaching::DashboardMeasure::Own::Plans) return QStringLiteral("development");
    if (measure && measure->countsPeople) return QStringLiteral("one-to-ones");
    return {};
}

} // namespace

CellPage::CellPage(Shell& shell)
    : m_shell(shell),
      m_over(text({}, TextSize::Small, Colour::AccentInk)),
      m_title(wrapped({}, TextSize::Display)),
      m_sentence(wrapped({}, TextSize::Lead)),
      m_against(wrapped({}, TextSize::Body, Colour::Ink2)),
      m_count(wrapped({}, TextSize::Small, Colour::Ink2)),
      m_definition(wrapped({}, TextSize::Small, Colour::Ink2)),
      m_back(button(tr("Back to the dashboard"), ButtonLook::Link, QStringLiteral("arrow-left"))),
      m_card(new Card),
      m_records(new RecordsTable(shell, tr("Records"))),
      m_empty(new EmptyState) {
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    auto* scroll = new ScrollPage;
    whole->addWidget(scroll);
    auto* column = scroll->column();
    column->setSpacing(8);
    m_over->setWeight(QFont::DemiBold);
    m_card->setAccessibleName(tr("Records"));
    constexpr int mostRows = 60;
    m_records->setMostRows(mostRows);
    m_card->column()->addWidget(m_count);
    m_card->column()->addWidget(m_records);
    column->addWidget(m_back, 0, Qt::AlignLeading);
    for (QWidget* part :
         std::initializer_list<QWidget*>{m_over, m_title, m_sentence, m_against, m_card, m_definition, m_empty})
        column->addWidget(part);
    column->addStretch(1);
    connect(m_back, &QPushButton::clicked, this, [this] {
        const bool byManager = !m_place || m_place->by == coaching::GroupBy::Manager;
        m_shell.go({QStringLiteral("dashboard"),
                    {},
                    byManager ? QString() : QStringLiteral("habits/") + coaching::toText(m_place->by).toString()});
    });
    connect(m_records, &RecordsTable::opened, this, &CellPage::open);
    connect(m_records, &RecordsTable::fitted, this, [this] { m_records->setVisible(!m_job.isRunning()); });
    auto& workspace = shell.workspace();
    for (const auto signal : {&Workspace::stateChanged, &Workspace::resultsChanged, &Workspace::meChanged})
        connect(&workspace, signal, this, [this] {
            if (isVisible()) load();
        });
}

void CellPage::enter(const app::Route& route) {
    m_route = route;
    m_place = app::cellPlaceFrom(route.part);
    load();
}

void CellPage::load() {
    m_job.cancel();
    clear();
    if (sayWhyNot()) return;
    const auto source = app::dashboardSource(m_shell.workspace());
    using Answer = std::shared_ptr<const CellRecords>;
    m_job.read<Answer>(
        m_shell.workspace().jobs(), this,
        [source = *source, place = *m_place](std::stop_token stop) -> Result<Answer> {
            return std::make_shared<const CellRecords>(app::cellRecords(source, place, stop));
        },
        [this](Result<Answer> records) {
            if (records)
                show(**records);
            else
                m_shell.toast(records.error().message, true);
        });
}

void CellPage::clear() {
    for (Label* words : {m_over, m_title, m_sentence, m_against, m_definition}) words->setText({});
    m_count->setText(tr("Working it out…"));
    m_count->show();
    m_records->hide(); // until it has read its new rows
    m_card->show();
    m_empty->hide();
}

void CellPage::sayEmpty(const QString& title, const QString& detail) {
    for (QWidget* part : std::initializer_list<QWidget*>{m_over, m_title, m_sentence, m_against, m_card, m_definition})
        part->hide();
    m_empty->say(QStringLiteral("layout-dashboard"), title, detail);
    m_empty->show();
    Q_EMIT titleChanged();
}

bool CellPage::sayWhyNot() {
    auto& workspace = m_shell.workspace();
    QPushButton* action = m_empty->setAction({});
    disconnect(action, &QPushButton::clicked, nullptr, nullptr);
    if (!app::dashboardSource(workspace)) {
        sayEmpty(tr("Reading the store…"), {});
        return true;
    }
    if (app::leadsNobody(workspace)) {
        sayEmpty(tr("This page is for those who lead people"),
                 tr("It holds the numbers of whole teams. What is recorded about you stands on your own page."));
        connect(m_empty->setAction(tr("Open your page")), &QPushButton::clicked, this, [this] {
            const auto& now = m_shell.workspace();
            if (now.me() != domain::noPerson)
                m_shell.go({QStringLiteral("person"), now.ledger()->person(now.me()).id, {}});
        });
        return true;
    }
    if (!m_place) show({});
    return !m_place;
}

void CellPage::show(const CellRecords& records) {
    if (!records.found) {
        sayEmpty(tr("There is no such row on this day"),
                 tr("Whom you look for may report to somebody else by now, or you look at another day."));
        return;
    }
    for (QWidget* part : std::initializer_list<QWidget*>{m_over, m_title, m_card, m_definition}) part->show();
    m_empty->hide();
    m_over->setText(records.over);
    m_title->setText(tr("%1: %2").arg(records.title, records.shown));
    m_sentence->setText(records.sentence);
    m_sentence->setVisible(!records.sentence.isEmpty());
    m_against->setText(records.against);
    m_against->setVisible(!records.against.isEmpty());
    m_definition->setText(records.definition);
    m_count->setText(tr("%1 behind this number. Enter opens one.")
                         .arg(coaching::recordsText(records.cell.kind, static_cast<int>(records.table.lines.size()))));
    m_count->setVisible(!records.table.lines.empty());
    m_records->load([table = records.table](std::stop_token) -> Result<app::RecordTable> { return table; });
    Q_EMIT titleChanged();
}

void CellPage::open(int row) {
    if (row < 0 || row >= m_records->model().rowCount()) return;
    const app::RecordLine& line = m_records->model().line(row);
    if (line.whose.isNull()) return;
    if (!line.call.isNull())
        m_shell.go(callRoute(line.whose, line.call, CallPart::Debrief));
    else
        m_shell.go({QStringLiteral("person"), line.whose, m_place ? partFor(*m_place) : QString()});
}

QString CellPage::title() const { return m_title->text(); }

QString CellPage::sentence() const { return m_sentence->text(); }

QWidget* CellPage::firstFocus() {
    return m_records->view()->isVisible() ? static_cast<QWidget*>(m_records->view()) : m_back;
}

} // namespace chalktalk::ui

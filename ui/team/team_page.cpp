#include "ui/team/team_page.h"

#include "ui/delegates/number_delegate.h"
#include "ui/delegates/person_delegate.h"
#include "ui/delegates/strip_delegate.h"
#include "ui/delegates/words_delegate.h"
#include "ui/shell/lens_bar.h"
#include "ui/shell/shell.h"
#include "ui/team/grade_legend.h"
#include "ui/team/people_table.h"
#include "ui/theme/icons.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/flow.h"
#include "ui/widgets/label.h"
#include "ui/widgets/scroll_page.h"
#include "ui/widgets/segments.h"

#include <QAction>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace chalktalk::ui {

using app::TeamModel;
using app::TeamsModel;
using app::Workspace;

TeamPage::TeamPage(Shell& shell)
    : m_shell(shell),
      m_reps(shell.workspace()),
      m_repsOrder(TeamModel::SortRole, {TeamModel::NameRole, TeamModel::DetailRole, TeamModel::ManagerNameRole}),
      m_teams(shell.workspace()),
      m_teamsOrder(TeamsModel::SortRole, {TeamsModel::NameRole, TeamsModel::DetailRole}) {
    build();
    auto& workspace = shell.workspace();
    connect(&workspace, &Workspace::stateChanged, this, &TeamPage::refresh);
    connect(&workspace, &Workspace::resultsChanged, this, &TeamPage::refresh);
    connect(&workspace, &Workspace::meChanged, this, [this] {
        m_route = {QStringLiteral("team"), {}, {}};
        refresh();
    });
    refresh();
}

QLayout* TeamPage::buildHeader() {
    m_up = button(tr("All teams"), ButtonLook::Link, QStringLiteral("arrow-left"));
    m_over = text({}, TextSize::Small, Colour::AccentInk);
    m_over->setWeight(QFont::DemiBold);
    m_title = eliding({}, TextSize::Display);
    m_words = wrapped({}, TextSize::Body, Colour::Ink2);
    auto* column = new QVBoxLayout;
    column->setSpacing(3);
    column->addWidget(m_up, 0, Qt::AlignLeading);
    column->addWidget(m_over);
    column->addWidget(m_title);
    column->addWidget(m_words);
    connect(m_up, &QPushButton::clicked, this, [this] { m_shell.go({QStringLiteral("team"), {}, {}}); });
    auto* row = new QHBoxLayout;
    row->setSpacing(lineHeight());
    row->addLayout(column, 1);
    m_lens = new LensBar(m_shell.workspace());
    row->addWidget(m_lens, 0, Qt::AlignBottom);
    return row;
}

void TeamPage::build() {
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(pageMargins());
    whole->setSpacing(14);
    whole->addLayout(buildHeader());

    m_segments = new Segments;
    m_segments->addTab(tr("Teams"));
    m_segments->addTab(tr("All reps"));
    m_segments->setAccessibleName(tr("What is listed"));
    m_filter = new QLineEdit;
    m_filter->setPlaceholderText(tr("Filter by name or group"));
    m_filter->setAccessibleName(tr("Filter by name or group"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMinimumWidth(lineHeight() * 14);
    m_filter->addAction(lineIcon(QStringLiteral("search")), QLineEdit::LeadingPosition)->setText(tr("Filter"));
    if (auto* clear = m_filter->findChild<QAction*>(QStringLiteral("_q_qlineeditclearaction")))
        clear->setText(tr("Clear"));
    m_tools = new QWidget;
    auto* tools = new Flow(m_tools, 12);
    tools->addWidget(m_segments);
    tools->addWidget(m_filter);
    whole->addWidget(m_tools);
    buildTables();
    m_empty = new EmptyState;
    m_stack = new QStackedWidget;
    m_stack->addWidget(m_teamsTable);
    m_stack->addWidget(m_repsTable);
    m_stack->addWidget(m_empty);
    m_card = new Card;
    m_card->setAccessibleName(tr("Team"));
    m_card->column()->setContentsMargins(6, 6, 6, 8);
    m_card->column()->addWidget(m_stack);
    whole->addWidget(m_card, 100);
    m_legend = new GradeLegend(StripDelegate::Holds::Grades);
    m_teamsLegend = new GradeLegend(StripDelegate::Holds::Counts);
    whole->addWidget(m_legend);
    whole->addWidget(m_teamsLegend);
    whole->addStretch(1);
    for (PeopleTable* table : {m_teamsTable, m_repsTable})
        connect(table, &PeopleTable::lengthChanged, this, &TeamPage::fit);
    connectControls();
}

void TeamPage::buildTables() {
    m_teamsTable = new PeopleTable(TeamsModel::CountsColumn, tr("Teams"));
    m_teamsOrder.setSourceModel(&m_teams);
    m_teamsTable->setModel(&m_teamsOrder);
    m_teamsTable->setItemDelegate(new NumberDelegate(0, 0, this));
    m_teamsTable->setItemDelegateForColumn(TeamsModel::NameColumn,
                                           new PersonDelegate(TeamsModel::NameRole, TeamsModel::DetailRole, this));
    m_teamsTable->setItemDelegateForColumn(
        TeamsModel::CountsColumn, new StripDelegate(StripDelegate::Holds::Counts, TeamsModel::CountsRole, this));
    m_repsTable = new PeopleTable(TeamModel::GradesColumn, tr("Reps"));
    m_repsOrder.setSourceModel(&m_reps);
    m_repsTable->setModel(&m_repsOrder);
    m_repsTable->setItemDelegate(new NumberDelegate(TeamModel::GradeRole, TeamModel::ReasonRole, this));
    m_repsTable->setItemDelegateForColumn(TeamModel::NameColumn,
                                          new PersonDelegate(TeamModel::NameRole, TeamModel::DetailRole, this));
    m_repsTable->setItemDelegateForColumn(TeamModel::GradesColumn,
                                          new StripDelegate(StripDelegate::Holds::Grades, TeamModel::GradesRole, this));
    for (const int column :
         {TeamModel::PlannedColumn, TeamModel::LastColumn, TeamModel::NextColumn, TeamModel::OpenColumn})
        m_repsTable->setItemDelegateForColumn(column, new WordsDelegate(TeamModel::OverdueRole, this));
    m_teamsTable->setColumns({TeamsModel::NameColumn, TeamsModel::RepsColumn, TeamsModel::CountsColumn,
                              TeamsModel::GapsColumn, TeamsModel::StrengthsColumn},
                             TeamsModel::GapsColumn, Qt::DescendingOrder);
    m_repsTable->setColumns({TeamModel::NameColumn, TeamModel::GradesColumn, TeamModel::CoverageColumn,
                             TeamModel::AttainmentColumn, TeamModel::LastColumn, TeamModel::NextColumn,
                             TeamModel::OpenColumn, TeamModel::PlannedColumn},
                            TeamModel::GradesColumn, Qt::DescendingOrder);
}

void TeamPage::connectControls() {
    connect(m_segments, &QTabBar::currentChanged, this, [this](int at) {
        if (!m_quiet) m_shell.go({QStringLiteral("team"), {}, at == 1 ? QStringLiteral("all") : QString()});
    });
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& words) {
        m_repsOrder.setWords(words);
        m_teamsOrder.setWords(words);
        if (m_shell.workspace().state() == Workspace::State::Ready) refresh();
    });
    connect(m_teamsTable, &PeopleTable::opened, this, [this](const QModelIndex& index) {
        const qint64 id = index.data(TeamsModel::PersonRole).toLongLong();
        m_shell.go({QStringLiteral("team"), PersonId{id}, {}});
    });
    connect(m_repsTable, &PeopleTable::opened, this, [this](const QModelIndex& index) {
        m_shell.go({QStringLiteral("person"), PersonId{index.data(TeamModel::PersonRole).toLongLong()}, {}});
    });
}

void TeamPage::enter(const app::Route& route) {
    if (!(route == m_route)) m_filter->clear();
    m_route = route;
    refresh();
}

TeamPage::View TeamPage::view() const {
    if (m_route.person || m_route.part == u"all") return View::Reps;
    return m_shell.workspace().teams().size() > 1 ? View::Teams : View::Reps;
}

std::vector<domain::PersonIndex> TeamPage::reps() const {
    auto& workspace = m_shell.workspace();
    if (!m_route.person) return workspace.visibleReps();
    const auto manager = workspace.indexOf(*m_route.person);
    for (const auto& team : workspace.teams())
        if (team.manager == manager) return team.reps;
    return {};
}

void TeamPage::refresh() {
    auto& workspace = m_shell.workspace();
    const bool ready = workspace.state() == Workspace::State::Ready;
    const auto teams = ready ? workspace.teams() : std::vector<Workspace::Team>();
    const bool some = ready && workspace.hasFacts();
    const bool several = teams.size() > 1;
    m_up->setVisible(m_route.person.has_value() && several);
    m_segments->setVisible(several && !m_route.person);
    m_quiet = true;
    m_segments->setCurrentIndex(view() == View::Teams ? 0 : 1);
    m_quiet = false;
    m_tools->setVisible(some);
    m_lens->setVisible(some);
    m_legend->setVisible(some && view() == View::Reps);
    m_teamsLegend->setVisible(some && view() == View::Teams);
    if (!ready) {
        showWords();
        m_empty->say(QStringLiteral("loader-circle"), tr("Reading the store…"), {});
        m_empty->setAction({});
        m_stack->setCurrentWidget(m_empty);
        fit();
        return;
    }
    if (!some || (teams.empty() && workspace.visibleReps().empty())) {
        QPushButton* action = nullptr;
        if (!some) {
            m_empty->say(QStringLiteral("users"), tr("Nobody is here yet"),
                         tr("Import an export of your CRM, and everybody in it gets a page with facts."));
            action = m_empty->setAction(tr("Import an export"));
            disconnect(action, &QPushButton::clicked, nullptr, nullptr);
            connect(action, &QPushButton::clicked, this, [this] { m_shell.go({QStringLiteral("import"), {}, {}}); });
        } else {
            m_empty->say(
                QStringLiteral("users"), tr("No reps to show"),
                tr("Nobody who sells reports to this person on this day. Choose another day, or who is looking."));
            action = m_empty->setAction(tr("Choose who is looking"));
            disconnect(action, &QPushButton::clicked, nullptr, nullptr);
            connect(action, &QPushButton::clicked, this, [this] { m_shell.showWhoAmI(); });
        }
        showWords();
        m_stack->setCurrentWidget(m_empty);
        fit();
        return;
    }
    if (view() == View::Teams)
        m_teams.refresh();
    else
        showReps();
    showRows();
    showWords(); // of the rows that are shown
    fit();
}

app::TeamOrder& TeamPage::shownOrder() { return view() == View::Teams ? m_teamsOrder : m_repsOrder; }

void TeamPage::showRows() {
    if (shownOrder().rowCount() > 0 || m_filter->text().isEmpty()) {
        m_stack->setCurrentWidget(view() == View::Teams ? m_teamsTable : m_repsTable);
        return;
    }
    m_empty->say(QStringLiteral("funnel"), tr("Nobody matches “%1”").arg(m_filter->text()), {});
    QPushButton* action = m_empty->setAction(tr("Clear the filter"));
    disconnect(action, &QPushButton::clicked, nullptr, nullptr);
    connect(action, &QPushButton::clicked, this, [this] {
        m_filter->clear();
        m_filter->setFocus(Qt::OtherFocusReason);
    });
    m_stack->setCurrentWidget(m_empty);
}

bool TeamPage::canSort(SortBy by) const {
    const QWidget* shown = m_stack->currentWidget();
    const bool ofAny = by == SortBy::Name || by == SortBy::Gaps;
    return shown == m_repsTable || (shown == m_teamsTable && ofAny);
}

void TeamPage::sort(SortBy by) {
    const auto order = by == SortBy::Gaps ? Qt::DescendingOrder : Qt::AscendingOrder;
    if (m_stack->currentWidget() == m_teamsTable) {
        m_teamsTable->sortByColumn(by == SortBy::Gaps ? TeamsModel::GapsColumn : TeamsModel::NameColumn, order);
        return;
    }
    int column = TeamModel::NameColumn;
    if (by == SortBy::Gaps) column = TeamModel::GradesColumn;
    if (by == SortBy::Coverage) column = TeamModel::CoverageColumn;
    if (by == SortBy::Attainment) column = TeamModel::AttainmentColumn;
    m_repsTable->sortByColumn(column, order);
}

void TeamPage::fit() {
    // The card is as long as its table and no longer.
    const auto* table = qobject_cast<PeopleTable*>(m_stack->currentWidget());
    const QMargins around = m_card->column()->contentsMargins();
    m_card->setMaximumHeight(table ? table->length() + around.top() + around.bottom() : QWIDGETSIZE_MAX);
}

void TeamPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    // On a low window the rows matter more than the words over them.
    const bool low = height() < lineHeight() * 36;
    m_title->setSize(low ? TextSize::H1 : TextSize::Display);
    m_words->setVisible(!low && !m_words->text().isEmpty());
    layout()->setSpacing(low ? 8 : 14);
    const QMargins usual = pageMargins();
    layout()->setContentsMargins(low ? usual * 0.65 : usual);
}

void TeamPage::showReps() {
    auto now = reps();
    if (now == m_shown && m_reps.rowCount() == static_cast<int>(now.size())) return; // keeps the current row
    m_shown = now;
    m_reps.setPeople(std::move(now));
}

QString TeamPage::title() const { return m_title->text(); }

void TeamPage::showWords() {
    auto& workspace = m_shell.workspace();
    const auto ledger = workspace.ledger();
    const QString before = m_title->text();
    m_title->setText(tr("My team"));
    m_over->clear();
    m_words->clear();
    m_words->hide();
    m_over->hide();
    if (!ledger || !workspace.hasFacts()) return;
    const auto day = QLocale().toString(workspace.asOf().toDate(), QLocale::LongFormat);
    m_over->setText(workspace.dataIsOld() ? tr("Data to %1").arg(day) : tr("As of %1").arg(day));
    m_over->show();
    const bool filtered = !m_filter->text().isEmpty();
    const auto listed = filtered ? listedReps() : reps();
    const auto count = static_cast<int>(listed.size());
    QString words = count == 1 ? tr("1 rep") : tr("%n reps", nullptr, count);
    const auto manager = m_route.person ? workspace.indexOf(*m_route.person) : domain::noPerson;
    if (manager != domain::noPerson) {
        m_title->setText(tr("Team of %1").arg(ledger->person(manager).name));
    } else if (m_route.person) {
        m_title->setText(tr("Reps without a manager"));
    } else {
        const auto all = static_cast<int>(workspace.teams().size());
        const int teams = filtered && view() == View::Teams ? m_teamsOrder.rowCount() : all;
        if (all > 1) m_title->setText(tr("Teams"));
        if (all > 1 && (!filtered || view() == View::Teams)) {
            words = tr("%1 with %2").arg(words, teams == 1 ? tr("1 manager") : tr("%n managers", nullptr, teams));
        }
    }
    int gaps = 0, strengths = 0;
    if (const auto snapshot = workspace.snapshot())
        for (const auto rep : listed)
            for (const auto& row : snapshot->results.rowsOf(rep)) {
                gaps += row.grade == metrics::Grade::Gap;
                strengths += row.grade == metrics::Grade::Strength;
            }
    const QString gapWords = gaps == 1 ? tr("1 gap") : tr("%n gaps", nullptr, gaps);
    const QString strengthWords = strengths == 1 ? tr("1 strength") : tr("%n strengths", nullptr, strengths);
    m_words->setText(tr("%1. %2 and %3 that luck alone hardly explains.").arg(words, gapWords, strengthWords));
    m_words->setVisible(height() >= lineHeight() * 36);
    if (m_title->text() != before) Q_EMIT titleChanged();
}

std::vector<domain::PersonIndex> TeamPage::listedReps() const {
    auto& workspace = m_shell.workspace();
    std::vector<domain::PersonIndex> listed;
    if (view() == View::Reps) {
        for (int row = 0; row < m_repsOrder.rowCount(); ++row)
            listed.push_back(
                workspace.indexOf(PersonId{m_repsOrder.index(row, 0).data(TeamModel::PersonRole).toLongLong()}));
        return listed;
    }
    for (int row = 0; row < m_teamsOrder.rowCount(); ++row) {
        const PersonId id{m_teamsOrder.index(row, 0).data(TeamsModel::PersonRole).toLongLong()};
        const auto manager = workspace.indexOf(id);
        for (const auto& team : workspace.teams())
            if (team.manager == manager) listed.insert(listed.end(), team.reps.begin(), team.reps.end());
    }
    return listed;
}

QWidget* TeamPage::firstFocus() {
    QWidget* shown = m_stack->currentWidget();
    return shown == m_empty ? nullptr : shown;
}

QWidget* TeamPage::filter() { return m_tools->isVisible() ? m_filter : nullptr; }

} // namespace chalktalk::ui

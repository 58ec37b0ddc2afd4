#include "ui/development/plans_page.h"

#include "app/workspace.h"
#include "ui/development/plan_rows.h"
#include "ui/shell/shell.h"
#include "ui/theme/icons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/flow.h"
#include "ui/widgets/label.h"
#include "ui/widgets/scroll_page.h"
#include "ui/widgets/segments.h"

#include <array>
#include <QAction>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace chalktalk::ui {

using app::PlanList;
using Show = PlanList::Show;

namespace {

constexpr std::array s_parts{"needing", "running", "closed", "all"}; // as the shows come

} // namespace

PlansPage::PlansPage(Shell& shell)
    : m_shell(shell),
      m_list(shell.workspace()),
      m_order(PlanList::SortRole, {Qt::DisplayRole, PlanList::DetailRole, PlanList::ManagerRole}),
      m_title(text(tr("Development"), TextSize::Display)),
      m_words(wrapped({}, TextSize::Body, Colour::Ink2)),
      m_tools(new QWidget),
      m_segments(new Segments),
      m_filter(new QLineEdit),
      m_stack(new QStackedWidget),
      m_card(new Card),
      m_table(new PlanRows),
      m_empty(new EmptyState) {
    build();
    connect(m_segments, &QTabBar::currentChanged, this, [this](int at) {
        if (m_quiet || at < 0) return;
        m_shell.go({QStringLiteral("plans"), std::nullopt, QString::fromLatin1(s_parts[static_cast<std::size_t>(at)])});
    });
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& words) {
        m_order.setWords(words);
        refresh();
    });
    connect(&m_list, &PlanList::changed, this, &PlansPage::refresh);
    for (const auto signal : {&app::Workspace::stateChanged, &app::Workspace::meChanged})
        connect(&shell.workspace(), signal, this, &PlansPage::refresh);
    connect(m_table, &PeopleRows::opened, this, &PlansPage::open);
    connect(m_table, &QTableView::clicked, this, &PlansPage::open);
    m_list.show(m_show);
    refresh();
}

void PlansPage::build() {
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(pageMargins());
    whole->setSpacing(14);
    whole->addWidget(m_title);
    whole->addWidget(m_words);
    for (std::size_t i = 0; i < s_parts.size(); ++i) m_segments->addTab({});
    m_segments->setAccessibleName(tr("Which plans are listed"));
    m_filter->setPlaceholderText(tr("Filter by name or team"));
    m_filter->setAccessibleName(tr("Filter by name or team"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMinimumWidth(lineHeight() * 13);
    m_filter->addAction(lineIcon(QStringLiteral("search")), QLineEdit::LeadingPosition)->setText(tr("Filter"));
    if (auto* clear = m_filter->findChild<QAction*>(QStringLiteral("_q_qlineeditclearaction")))
        clear->setText(tr("Clear"));
    auto* tools = new Flow(m_tools, 12);
    tools->addWidget(m_segments);
    tools->addWidget(m_filter);
    whole->addWidget(m_tools);
    m_order.setSourceModel(&m_list);
    m_table->setModel(&m_order);
    m_card->setAccessibleName(tr("Development plans"));
    m_card->column()->setContentsMargins(6, 6, 6, 8);
    m_card->column()->addWidget(m_table);
    m_stack->addWidget(m_card);
    m_stack->addWidget(m_empty);
    whole->addWidget(m_stack, 1);
}

void PlansPage::enter(const app::Route& route) {
    std::size_t at = 0;
    for (std::size_t i = 0; i < s_parts.size(); ++i)
        if (route.part == QLatin1String(s_parts[i])) at = i;
    m_show = static_cast<Show>(at);
    m_quiet = true;
    m_segments->setCurrentIndex(static_cast<int>(at));
    m_quiet = false;
    m_awaited = m_list.isLoading();
    m_list.show(m_show);
    refresh();
}

void PlansPage::open(const QModelIndex& index) {
    if (!index.isValid()) return;
    const QModelIndex row = index.siblingAtColumn(0);
    const PersonId person{row.data(PlanList::PersonRole).toLongLong()};
    m_wanted = person;
    // Without a plan one sees first what is known of this person: a plan is drafted from there.
    if (const auto plan = row.data(PlanList::PlanRole).toLongLong(); plan != 0)
        m_shell.go({QStringLiteral("development"), person, QString::number(plan)});
    else
        m_shell.go({QStringLiteral("person"), person, QStringLiteral("development")});
}

void PlansPage::refresh() {
    const auto named = [this](Show show, const QString& words) {
        m_segments->setTabText(static_cast<int>(show), tr("%1 %2").arg(words).arg(m_list.count(show)));
    };
    named(Show::Needing, tr("Need something"));
    named(Show::Running, tr("Running"));
    named(Show::Closed, tr("Closed"));
    named(Show::All, tr("All"));
    m_segments->updateGeometry();
    m_words->setText(m_list.sentence());
    m_words->setVisible(!m_words->text().isEmpty());
    const bool some = m_order.rowCount() > 0;
    m_tools->setVisible(m_list.count(Show::All) > 0);
    if (!some) sayNothing();
    m_stack->setCurrentWidget(some ? static_cast<QWidget*>(m_card) : m_empty);
    // Whoever was chosen stays chosen when rows are read anew.
    int row = 0;
    for (int i = 0; m_wanted && i < m_order.rowCount(); ++i)
        if (m_order.index(i, 0).data(PlanList::PersonRole).toLongLong() == m_wanted->value) row = i;
    if (some && !m_table->currentIndex().isValid()) m_table->setCurrentIndex(m_order.index(row, 0));
    if (m_list.isLoading() || !m_awaited) return;
    m_awaited = false;
    const QWidget* at = window()->focusWidget();
    if (some && isVisible() && (!at || isAncestorOf(at))) m_table->setFocus(Qt::OtherFocusReason);
}

void PlansPage::sayNothing() {
    m_empty->setAction({})->disconnect(this);
    const auto offer = [this](const QString& words, auto what) {
        connect(m_empty->setAction(words), &QPushButton::clicked, this, what);
    };
    const auto& workspace = m_shell.workspace();
    if (workspace.state() != app::Workspace::State::Ready || (m_list.isLoading() && m_list.count(Show::All) == 0)) {
        m_empty->say(QStringLiteral("loader-circle"), tr("Reading the store…"), {});
    } else if (!m_list.problem().isEmpty()) {
        m_empty->say(QStringLiteral("circle-alert"), tr("The plans could not be read"), m_list.problem());
    } else if (!workspace.hasFacts()) {
        m_empty->say(QStringLiteral("target"), tr("Nobody is here yet"),
                     tr("Import an export of your CRM, and everybody in your line stands here with what they need."));
        offer(tr("Import an export"), [this] { m_shell.go({QStringLiteral("import"), {}, {}}); });
    } else if (!m_filter->text().isEmpty()) {
        m_empty->say(QStringLiteral("funnel"), tr("Nobody matches “%1”").arg(m_filter->text()), {});
        offer(tr("Clear the filter"), [this] {
            m_filter->clear();
            m_filter->setFocus(Qt::OtherFocusReason);
        });
    } else if (m_list.count(Show::All) == 0) {
        m_empty->say(QStringLiteral("target"), tr("Nobody reports to you here"), tr("Choose who you are."));
        offer(tr("Choose who I am"), [this] { m_shell.showWhoAmI(); });
    } else if (m_show == Show::Needing) {
        m_empty->say(QStringLiteral("circle-check"), tr("Nobody waits for anything"),
                     tr("Whoever has a gap has a plan, and every plan was looked at in time."));
    } else if (m_show == Show::Closed) {
        m_empty->say(QStringLiteral("archive"), tr("No plan is closed yet"),
                     tr("What became of a plan stands here once it is closed."));
    } else {
        m_empty->say(QStringLiteral("target"), tr("No plan runs yet"),
                     tr("Go to a person's page, look at their skills and facts together, and draft a plan there."));
        offer(tr("Show everybody"), [this] {
            m_shell.go({QStringLiteral("plans"), std::nullopt, QStringLiteral("all")});
        });
    }
}

QWidget* PlansPage::firstFocus() {
    if (m_segments->hasFocus()) return m_segments; // arrows turn the lists over without leaving the tabs
    return m_stack->currentWidget() == m_card ? static_cast<QWidget*>(m_table) : nullptr;
}

QWidget* PlansPage::filter() { return m_filter; }

void PlansPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    const bool low = height() < lineHeight() * 36;
    m_title->setSize(low ? TextSize::H1 : TextSize::Display);
    layout()->setSpacing(low ? 8 : 14);
    layout()->setContentsMargins(low ? pageMargins() * 0.65 : pageMargins());
}

} // namespace chalktalk::ui

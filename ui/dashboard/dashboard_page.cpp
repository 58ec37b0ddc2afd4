#include "ui/dashboard/dashboard_page.h"

#include "app/unaddressed/unaddressed_list.h"
#include "coaching/dashboard_words.h"
#include "ui/dashboard/ask_card.h"
#include "ui/dashboard/capacity_view.h"
#include "ui/dashboard/habits_view.h"
#include "ui/dashboard/heat_table.h"
#include "ui/dashboard/ramp_view.h"
#include "ui/shell/lens_bar.h"
#include "ui/shell/shell.h"
#include "ui/unaddressed/unaddressed_view.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/label.h"
#include "ui/widgets/scroll_page.h"
#include "ui/widgets/segments.h"

#include <algorithm>
#include <QBoxLayout>
#include <QPushButton>

namespace chalktalk::ui {

using app::Workspace;
using coaching::GroupBy;

namespace {

const QString s_partTexts[] = {QStringLiteral("habits"), QStringLiteral("capacity"), QStringLiteral("ramp"),
                               app::unaddressedPart()};

} // namespace

DashboardPage::DashboardPage(Shell& shell)
    : m_shell(shell),
      m_scroll(new ScrollPage),
      m_over(text({}, TextSize::Small, Colour::AccentInk)),
      m_title(wrapped(tr("Who is developing their people?"), TextSize::Display)),
      m_words(wrapped({}, TextSize::Body, Colour::Ink2)),
      m_lens(new LensBar(shell.workspace())),
      m_review(button(tr("Quarterly review"), ButtonLook::Plain, QStringLiteral("file-text"))),
      m_parts(new Segments),
      m_content(new QWidget),
      m_empty(new EmptyState),
      m_habits(new HabitsView(shell)) {
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_scroll);
    m_parts->addTab(tr("Habits"));
    m_parts->addTab(tr("Capacity"));
    m_parts->addTab(tr("Ramp"));
    m_parts->addTab(tr("Unaddressed"));
    m_parts->setAccessibleName(tr("Part of the dashboard"));
    auto* column = m_scroll->column();
    column->addLayout(buildHeader());
    column->addWidget(m_parts);
    auto* content = new QVBoxLayout(m_content);
    content->setContentsMargins(0, 0, 0, 0);
    content->addWidget(m_habits);
    column->addWidget(m_content);
    column->addWidget(m_empty);
    column->addStretch(1);
    auto& workspace = shell.workspace();
    for (const auto signal : {&Workspace::stateChanged, &Workspace::resultsChanged, &Workspace::meChanged})
        connect(&workspace, signal, this, &DashboardPage::refresh);
    connect(m_parts, &QTabBar::currentChanged, this, [this](int at) {
        if (!m_quiet) m_shell.go({QStringLiteral("dashboard"), {}, at == Habits ? QString() : s_partTexts[at]});
    });
    connect(m_habits, &HabitsView::byAsked, this, [this](GroupBy wanted) {
        const QString sub =
            wanted == GroupBy::Manager ? QString() : QStringLiteral("habits/") + coaching::toText(wanted).toString();
        m_shell.go({QStringLiteral("dashboard"), {}, sub});
    });
    connect(&m_habits->dashboard(), &app::Dashboard::filled, this, &DashboardPage::showWords);
    connect(m_review, &QPushButton::clicked, this, [this] {
        m_shell.go({QStringLiteral("review"), whoseReview(), {}});
    });
    refresh();
}

QLayout* DashboardPage::buildHeader() {
    m_over->setWeight(QFont::DemiBold);
    auto* words = new QVBoxLayout;
    words->setSpacing(3);
    words->addWidget(m_over);
    words->addWidget(m_title);
    words->addWidget(m_words);
    m_side = new QBoxLayout(QBoxLayout::TopToBottom);
    m_side->setSpacing(8);
    m_side->addWidget(m_review, 0, Qt::AlignTrailing);
    m_side->addWidget(m_lens, 0, Qt::AlignTrailing);
    m_header = new QBoxLayout(QBoxLayout::LeftToRight);
    m_header->setSpacing(lineHeight());
    m_header->addLayout(words, 1);
    m_header->addLayout(m_side);
    return m_header;
}

DashboardPage::Part DashboardPage::part() const {
    const QString first = m_route.part.section(u'/', 0, 0);
    for (int i = Capacity; i <= Unaddressed; ++i)
        if (first == s_partTexts[i]) return static_cast<Part>(i);
    return Habits;
}

GroupBy DashboardPage::by() const {
    return coaching::groupByFrom(m_route.part.section(u'/', 1, 1)).value_or(GroupBy::Manager);
}

std::optional<PersonId> DashboardPage::whoseReview() const {
    if (part() != Habits || !m_habits->table()->currentIndex().isValid()) return std::nullopt;
    const int row = m_habits->chosenRow();
    return row < 0 ? std::nullopt : m_habits->dashboard().secondLineOf(row);
}

void DashboardPage::enter(const app::Route& route) {
    m_route = route;
    refresh();
}

void DashboardPage::showEvent(QShowEvent* event) {
    Page::showEvent(event);
    refresh(); // what changed while it was hidden is worked out now, and only now
}

bool DashboardPage::sayWhyEmpty() {
    auto& workspace = m_shell.workspace();
    QPushButton* action = m_empty->setAction({});
    disconnect(action, &QPushButton::clicked, nullptr, nullptr);
    if (workspace.state() != Workspace::State::Ready || !workspace.snapshot()) {
        m_empty->say(QStringLiteral("loader-circle"), tr("Reading the store…"), {});
        return true;
    }
    if (!workspace.hasFacts()) {
        m_empty->say(
            QStringLiteral("layout-dashboard"), tr("Nobody is here yet"),
            tr("Import an export of your CRM with people and who reports to whom. Then every manager stands here "
               "with what they do for their people."));
        connect(m_empty->setAction(tr("Import an export")), &QPushButton::clicked, this, [this] {
            m_shell.go({QStringLiteral("import"), {}, {}});
        });
        return true;
    }
    if (app::leadsNobody(workspace)) {
        m_empty->say(QStringLiteral("layout-dashboard"), tr("This page is for those who lead people"),
                     tr("It holds the numbers of whole teams. What is recorded about you stands on your own page."));
        connect(m_empty->setAction(tr("Open your page")), &QPushButton::clicked, this, [this] {
            const auto& now = m_shell.workspace();
            if (now.me() != domain::noPerson)
                m_shell.go({QStringLiteral("person"), now.ledger()->person(now.me()).id, {}});
        });
        return true;
    }
    if (workspace.visibleReps().empty()) {
        m_empty->say(QStringLiteral("layout-dashboard"), tr("No reps to show"),
                     tr("Nobody who sells reports to this person on this day. Choose another day, or who is looking."));
        connect(m_empty->setAction(tr("Choose who is looking")), &QPushButton::clicked, this,
                [this] { m_shell.showWhoAmI(); });
        return true;
    }
    return false;
}

void DashboardPage::refresh() {
    const bool isEmpty = sayWhyEmpty();
    m_empty->setVisible(isEmpty);
    m_content->setVisible(!isEmpty);
    m_parts->setVisible(!isEmpty);
    m_lens->setVisible(!isEmpty);
    m_review->setVisible(!isEmpty);
    if (!isEmpty && isVisible()) showPart();
    showWords();
}

void DashboardPage::showPart() {
    const Part now = part();
    m_quiet = true;
    m_parts->setCurrentIndex(now);
    m_quiet = false;
    auto* content = m_content->layout();
    if (now == Capacity && !m_capacity) content->addWidget(m_capacity = new CapacityView(m_shell));
    if (now == Ramp && !m_ramp) content->addWidget(m_ramp = new RampView(m_shell));
    if (now == Unaddressed && !m_unaddressed) content->addWidget(m_unaddressed = new UnaddressedView(m_shell));
    m_habits->setVisible(now == Habits);
    if (m_capacity) m_capacity->setVisible(now == Capacity);
    if (m_ramp) m_ramp->setVisible(now == Ramp);
    if (m_unaddressed) m_unaddressed->setVisible(now == Unaddressed);
    // Its table takes the room there is; the others are as long as they are.
    m_scroll->column()->setStretchFactor(m_content, now == Unaddressed ? 100 : 0);
    if (now == Habits) m_habits->show(by());
    if (now == Capacity) m_capacity->refresh();
    if (now == Ramp) m_ramp->refresh();
}

void DashboardPage::showWords() {
    auto& workspace = m_shell.workspace();
    const auto source = app::dashboardSource(workspace);
    const bool some = source && !m_content->isHidden();
    m_over->setVisible(some);
    m_words->setVisible(some);
    static const char* const titles[] = {
        QT_TR_NOOP("Who is developing their people?"), QT_TR_NOOP("Is there time to develop people?"),
        QT_TR_NOOP("How long until somebody new sells like the others?"), QT_TR_NOOP("What has nobody talked about?")};
    m_title->setText(tr(titles[part()]));
    if (!some) return;
    const QString day = QLocale().toString(source->asOf().toDate(), QLocale::LongFormat);
    const QString when = workspace.dataIsOld() ? tr("Data to %1").arg(day) : tr("As of %1").arg(day);
    const QString reps = tr("%n reps", nullptr, static_cast<int>(source->reps.size()));
    if (part() == Habits) {
        const auto& dashboard = m_habits->dashboard();
        const auto rows = static_cast<int>(dashboard.rows().size());
        m_over->setText(tr("%1 · %2, %3").arg(when, coaching::groupsText(dashboard.by(), rows), reps));
        const QString picture = dashboard.picture();
        m_words->setText(picture.isEmpty() && dashboard.isWorking() ? tr("Working out the rest…") : picture);
        m_words->setVisible(!m_words->text().isEmpty());
    } else {
        m_over->setText(tr("%1 · %2", "day, reps").arg(when, reps));
        m_words->hide();
    }
}

void DashboardPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    const bool narrow = width() < lineHeight() * 46;
    m_header->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_header->setSpacing(narrow ? lineHeight() / 2 : lineHeight());
    m_side->setDirection(narrow ? QBoxLayout::RightToLeft : QBoxLayout::TopToBottom);
    m_title->setSize(height() < lineHeight() * 36 ? TextSize::H1 : TextSize::Display);
    m_habits->fit(height());
}

QWidget* DashboardPage::firstFocus() {
    if (m_content->isHidden()) return nullptr;
    if (part() == Habits) return m_habits->table();
    return part() == Unaddressed && m_unaddressed ? m_unaddressed->firstFocus() : m_parts;
}

bool DashboardPage::canSort(SortBy by) const { return by == SortBy::Name && m_habits->isVisible(); }

void DashboardPage::sort(SortBy by) {
    if (canSort(by)) m_habits->sortByName();
}

} // namespace chalktalk::ui

#include "ui/person/calls_part.h"

#include "ui/calls/call_route.h"
#include "ui/calls/calls_view.h"
#include "ui/person/recurring_row.h"
#include "ui/session/kept_rows.h"
#include "ui/shell/shell.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/label.h"
#include "ui/widgets/rows_view.h"
#include "ui/widgets/segments.h"

#include <array>
#include <QPushButton>
#include <QVBoxLayout>

namespace chalktalk::ui {

using Show = app::CallList::Show;

namespace {

constexpr std::array s_shows{Show::Ahead, Show::Past, Show::NeedsPlan, Show::NeedsDebrief};

} // namespace

CallsPart::CallsPart(Shell& shell)
    : m_shell(shell),
      m_recurring(shell.workspace()),
      m_segments(new Segments),
      m_view(new CallsView(shell, true)),
      m_empty(new EmptyState),
      m_card(new Card),
      m_list(new QVBoxLayout) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(14);
    m_card->setAccessibleName(tr("What recurs"));
    m_card->column()->addWidget(text(tr("What recurs"), TextSize::H2));
    m_list->setSpacing(6);
    m_card->column()->addLayout(m_list);
    column->addWidget(m_card);
    for (std::size_t i = 0; i < s_shows.size(); ++i) m_segments->addTab({});
    m_segments->setAccessibleName(tr("Which calls are listed"));
    column->addWidget(m_segments);
    m_view->setWithPerson(false);
    column->addWidget(m_view);
    column->addWidget(m_empty);
    connect(m_segments, &QTabBar::currentChanged, this,
            [this](int at) { m_view->list().setShow(s_shows[static_cast<std::size_t>(std::max(0, at))]); });
    connect(&m_view->list(), &app::CallList::changed, this, &CallsPart::refresh);
    connect(&m_recurring, &app::RecurringCalls::changed, this, &CallsPart::showRecurring);
    m_view->list().setShow(Show::Ahead);
    refresh();
    showRecurring();
}

void CallsPart::setPerson(std::optional<PersonId> person) {
    const bool other = person && person != m_person;
    m_person = person;
    m_awaited = m_awaited || other;
    m_view->list().setPerson(person ? person : std::optional(PersonId{})); // nobody: an empty list, not one's line
    m_recurring.setPerson(person);
    refresh();
}

QWidget* CallsPart::firstFocus() const { return m_view->isHidden() ? nullptr : static_cast<QWidget*>(m_view->view()); }

void CallsPart::refresh() {
    auto& list = m_view->list();
    const auto named = [&](int at, const QString& words) {
        m_segments->setTabText(at, tr("%1 %2").arg(words).arg(list.count(s_shows[static_cast<std::size_t>(at)])));
    };
    named(0, tr("Ahead"));
    named(1, tr("Past"));
    named(2, tr("To plan"));
    named(3, tr("To debrief"));
    m_segments->updateGeometry();
    const int ahead = list.count(Show::Ahead), past = list.count(Show::Past);
    if (m_awaited && m_person && ahead + past > 0) {
        m_awaited = false;
        m_segments->setCurrentIndex(ahead > 0 ? 0 : 1);
    }
    const bool some = list.shownCount() > 0;
    m_view->setVisible(some);
    m_segments->setVisible(ahead + past > 0);
    m_empty->setVisible(!some);
    if (some) return;
    QPushButton* action = m_empty->setAction({});
    action->disconnect(this);
    if (ahead + past > 0) {
        m_empty->say(QStringLiteral("circle-check"),
                     list.show() == Show::Ahead  ? tr("No call lies ahead")
                     : list.show() == Show::Past ? tr("No call lies behind")
                                                 : tr("Nothing waits"),
                     {});
        return;
    }
    m_empty->say(
        QStringLiteral("phone"), tr("No calls yet"),
        tr("Calls come from a calendar, or are captured in a line. Their plans and debriefs stand here, and what "
           "recurs in them."));
    m_empty->setAction(tr("Import a calendar"));
    connect(action, &QPushButton::clicked, this, [this] {
        m_shell.go({QStringLiteral("calls"), {}, QStringLiteral("calendar")});
    });
}

void CallsPart::showRecurring() {
    const auto& found = m_recurring.found();
    fitRows(m_rows, found.size(), *m_list, [this](std::size_t) {
        auto* row = new RecurringRow;
        connect(row, &RecurringRow::callAsked, this, [this](CallId call) {
            if (m_person) m_shell.go(callRoute(*m_person, call, CallPart::Debrief));
        });
        return row;
    });
    for (std::size_t i = 0; i < m_rows.size(); ++i) m_rows[i]->show(found[i].sentence, m_recurring.calls(i));
    m_card->setVisible(!found.empty());
}

} // namespace chalktalk::ui

#include "ui/account/account_calls.h"

#include "app/workspace.h"
#include "coaching/call_content.h"
#include "coaching/number_words.h"
#include "ui/calls/call_route.h"
#include "ui/session/kept_rows.h"
#include "ui/shell/shell.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"

#include <algorithm>
#include <QHBoxLayout>
#include <QPushButton>

namespace chalktalk::ui {
namespace {

constexpr std::size_t s_most = 8;

} // namespace

class AccountCalls::Row : public QWidget {
  public:
    Row() : open(button({}, ButtonLook::Link)), detail(wrapped({}, TextSize::Small, Colour::Ink2)) {
        auto* column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 4);
        column->setSpacing(0);
        column->addWidget(open, 0, Qt::AlignLeading);
        column->addWidget(detail);
    }
    QPushButton* open;
    Label* detail;
};

AccountCalls::AccountCalls(Shell& shell, QWidget* parent)
    : Card(parent),
      m_shell(shell),
      m_list(new QVBoxLayout),
      m_none(wrapped(tr("No call with this account is known."), TextSize::Body, Colour::Ink2)),
      m_more(wrapped({}, TextSize::Small, Colour::Ink2)) {
    setAccessibleName(tr("Calls with this account"));
    column()->addWidget(text(tr("Calls"), TextSize::H2));
    m_list->setSpacing(4);
    column()->addLayout(m_list);
    column()->addWidget(m_none);
    column()->addWidget(m_more);
}

void AccountCalls::open(std::size_t at) {
    const auto ledger = m_shell.workspace().ledger();
    if (!ledger || at >= m_calls.size()) return;
    const auto& call = m_calls[at];
    const qint64 now = m_shell.workspace().clock().nowUtc().toMSecsSinceEpoch();
    m_shell.go(callRoute(ledger->person(call.person).id, call.id, dueOf(call, now)));
}

void AccountCalls::show(std::vector<domain::CallLine> calls) {
    m_calls = std::move(calls);
    const auto ledger = m_shell.workspace().ledger();
    const Day today = m_shell.workspace().today();
    fitRows(m_rows, ledger ? std::min(s_most, m_calls.size()) : 0, *m_list, [this](std::size_t at) {
        auto* row = new Row;
        connect(row->open, &QPushButton::clicked, this, [this, at] { open(at); });
        return row;
    });
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const auto& call = m_calls[i];
        m_rows[i]->open->setText(
            tr("%1 · %2").arg(coaching::dayText(call.day, today), coaching::callKindName(call.kind)));
        m_rows[i]->open->setAccessibleDescription(ledger->person(call.person).name);
        QStringList said{ledger->person(call.person).name};
        if (call.state == domain::CallState::Cancelled) said << tr("cancelled");
        if (call.state == domain::CallState::NotHeld) said << tr("not held");
        if (call.plan == domain::PlanState::Ready) said << tr("plan %1").arg(call.score);
        if (call.isDebriefed() && call.outcome != domain::CallOutcome::Unsaid)
            said << coaching::outcomeName(call.outcome);
        if (!call.nextStep.isEmpty()) said << call.nextStep;
        m_rows[i]->detail->setText(said.join(QStringLiteral(" · ")));
    }
    m_none->setVisible(m_calls.empty());
    const int more = static_cast<int>(m_calls.size() - std::min(s_most, m_calls.size()));
    m_more->setText(tr("and %n earlier ones", nullptr, more));
    m_more->setVisible(more > 0);
}

} // namespace chalktalk::ui

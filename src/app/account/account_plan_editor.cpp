// AccountPlanEditor: the state and what changes it. How it is read and kept stands in account_plan_keeping.cpp.
#include "app/account/account_plan_editor.h"

#include "app/session/session_opening.h"

#include <algorithm>
#include <QTimer>

namespace chalktalk::app {

namespace {

constexpr int s_autosaveMs = 600; // with the write itself well under the 1.5 s that may be lost

} // namespace

AccountPlanEditor::AccountPlanEditor(Workspace& workspace, QObject* parent)
    : QObject(parent), m_workspace(workspace), m_autosave(new QTimer(this)) {
    m_autosave->setSingleShot(true);
    m_autosave->setInterval(s_autosaveMs);
    connect(m_autosave, &QTimer::timeout, this, &AccountPlanEditor::keepDraft);
}

PersonId AccountPlanEditor::me() const {
    const auto ledger = m_workspace.ledger();
    const auto index = m_workspace.me();
    return ledger && index != domain::noPerson ? ledger->person(index).id : PersonId{};
}

qint64 AccountPlanEditor::nowMs() const { return m_workspace.clock().nowUtc().toMSecsSinceEpoch(); }

// Whoever knows who they are may write what they learned of a customer: accounts are worked on by several.
bool AccountPlanEditor::isReadOnly() const { return m_state != State::Open || m_author.isNull() || me() != m_author; }

std::vector<domain::CallLine> AccountPlanEditor::calls() const {
    std::vector<domain::CallLine> found;
    const auto log = m_workspace.coaching();
    if (!log || m_plans.account.account.isNull()) return found;
    for (const domain::CallLine& line : log->calls()) {
        const bool mine = m_workspace.me() != domain::noPerson && line.person == m_workspace.me();
        if (line.account == m_plans.account.account && (mine || m_workspace.canCoach(line.person)))
            found.push_back(line);
    }
    std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.startMs > b.startMs; });
    return found;
}

std::vector<PersonId> AccountPlanEditor::owners() const {
    std::vector<PersonId> owners;
    const auto add = [&](PersonId id) {
        if (!id.isNull() && std::find(owners.begin(), owners.end(), id) == owners.end()) owners.push_back(id);
    };
    add(m_owner);
    add(m_author);
    const auto ledger = m_workspace.ledger();
    for (const domain::CallLine& line : calls()) add(ledger->person(line.person).id);
    for (const domain::NextMove& move : m_plans.account.moves) add(move.owner);
    return owners;
}

QStringList AccountPlanEditor::missing() const {
    QStringList lacks;
    const domain::AccountPlan& account = m_plans.account;
    const auto blank = [](const QString& text) { return text.trimmed().isEmpty(); };
    if (account.stakeholders.empty())
        lacks += tr("Nobody at the customer is named yet.");
    else if (std::none_of(account.stakeholders.begin(), account.stakeholders.end(),
                          [](const auto& s) { return s.decides; }))
        lacks += tr("It is not known who decides on the money.");
    if (blank(account.needs)) lacks += tr("What they need is not written down.");
    if (std::none_of(account.moves.begin(), account.moves.end(), [](const auto& m) { return !m.done; }))
        lacks += tr("There is no next move.");
    if (m_plans.deal.opportunity.isNull()) return lacks;
    const domain::DealPlan& deal = m_plans.deal;
    if (blank(deal.decisionProcess)) lacks += tr("How they decide is not known.");
    if (blank(deal.economicBuyer)) lacks += tr("Who pays is not known.");
    if (blank(deal.pain)) lacks += tr("What it costs them not to change is not known.");
    if (blank(deal.competition)) lacks += tr("What else they look at is not known.");
    return lacks;
}

QString AccountPlanEditor::savedText() const { return m_savedWords; }

void AccountPlanEditor::setSaved(const QString& words) {
    if (m_savedWords == words) return;
    m_savedWords = words;
    Q_EMIT savedChanged();
}

void AccountPlanEditor::edit(const QString& field, const std::function<void(AccountPlans&)>& change) {
    if (isReadOnly()) return;
    AccountPlans before = m_plans;
    change(m_plans);
    if (m_plans == before) return;
    m_history.note(field, std::move(before));
    noteChange(!field.isEmpty());
}

void AccountPlanEditor::noteChange(bool onlyText) {
    m_unsaved = true;
    ++m_edits;
    setSaved(tr("Typing…"));
    if (!m_autosave->isActive()) m_autosave->start();
    if (onlyText)
        Q_EMIT textChanged();
    else
        Q_EMIT changed();
}

void AccountPlanEditor::restore(bool (FormHistory<AccountPlans>::*step)(AccountPlans&)) {
    if (!isReadOnly() && (m_history.*step)(m_plans)) noteChange(false);
}

void AccountPlanEditor::undo() { restore(&FormHistory<AccountPlans>::undo); }
void AccountPlanEditor::redo() { restore(&FormHistory<AccountPlans>::redo); }

} // namespace chalktalk::app

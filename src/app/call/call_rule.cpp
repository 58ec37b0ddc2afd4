#include "app/call/call_rule.h"

#include "app/call/call_keeping.h"
#include "app/call/own_calls.h"
#include "coaching/call_content.h"
#include "coaching/number_words.h"
#include "store/call_store.h"
#include "store/coaching_loader.h"
#include "store/database.h"
#include "store/settings_store.h"

#include <algorithm>
#include <QCoreApplication>

namespace chalktalk::app {

using coaching::SignificanceRule;
using domain::Focus;
using domain::FocusKind;
using domain::noPerson;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(CallRule)
};

constexpr int s_startDays = 30;

QString stageName(domain::Stage stage) {
    switch (stage) {
    case domain::Stage::Prospect: return Texts::tr("prospect");
    case domain::Stage::Discovery: return Texts::tr("discovery");
    case domain::Stage::Demo: return Texts::tr("demo");
    case domain::Stage::Proposal: return Texts::tr("proposal");
    case domain::Stage::Negotiation: return Texts::tr("negotiation");
    case domain::Stage::Won: return Texts::tr("won");
    case domain::Stage::Lost: return Texts::tr("lost");
    }
    return {};
}

// "a, b or c"
QString anyOf(QStringList parts) {
    if (parts.size() < 2) return parts.join(QString());
    const QString last = parts.takeLast();
    return Texts::tr("%1 or %2").arg(parts.join(Texts::tr(", ")), last);
}

QString kindNames(const std::vector<domain::CallKind>& kinds) {
    QStringList names;
    for (const domain::CallKind kind : kinds) names << coaching::callKindName(kind).toLower();
    return anyOf(names);
}

QString dealWords(const SignificanceRule& rule, const QString& currency) {
    QStringList parts;
    if (!rule.kinds.empty()) parts << Texts::tr("its kind is %1").arg(kindNames(rule.kinds));
    if (!rule.stages.empty()) {
        QStringList names;
        for (const domain::Stage stage : rule.stages) names << stageName(stage);
        parts << Texts::tr("its deal stands in %1").arg(anyOf(names));
    }
    if (rule.amountFrom)
        parts << Texts::tr("its deal is %1 or more")
                     .arg(coaching::moneyText(static_cast<double>(*rule.amountFrom) / minorPerMajor(currency),
                                              currency));
    return anyOf(parts);
}

QString peopleWords(const SignificanceRule& rule) {
    if (rule.repKinds.empty()) return {};
    QStringList who;
    if (rule.newRepDays > 0) who << Texts::tr("are in the seat for fewer than %n days", nullptr, rule.newRepDays);
    if (rule.struggling) who << Texts::tr("have a gap open");
    if (rule.thirtyDays) who << Texts::tr("are in a 30-day start");
    if (rule.wants) who << Texts::tr("asked for it");
    if (who.isEmpty()) return {};
    return Texts::tr("Of people who %1, it is also each call whose kind is %2.")
        .arg(anyOf(who), kindNames(rule.repKinds));
}

} // namespace

QString ruleInWords(const SignificanceRule& rule, const QString& currency) {
    QStringList sentences;
    const QString deal = dealWords(rule, currency), people = peopleWords(rule);
    if (!deal.isEmpty()) sentences << Texts::tr("A call is significant when %1.").arg(deal);
    if (!people.isEmpty()) sentences << people;
    sentences << (sentences.isEmpty() ? Texts::tr("No call is significant unless somebody says so by hand.")
                                      : Texts::tr("What somebody says by hand goes before the rule."));
    return sentences.join(u' ');
}

CallRule::CallRule(Workspace& workspace, QObject* parent) : QObject(parent), m_workspace(workspace) {
    const auto anew = [this] {
        m_writing.reset();
        Q_EMIT changed();
    };
    connect(&workspace, &Workspace::stateChanged, this, anew);
    connect(&workspace, &Workspace::changed, this, [this, anew](domain::Changes changes) {
        if (changes.testFlag(domain::Change::Settings) || !m_writing)
            anew();
        else
            Q_EMIT changed(); // the settings come with the next reading
    });
    connect(&workspace, &Workspace::meChanged, this, [this] {
        m_before.reset(); // it was somebody else's change
        Q_EMIT changed();
    });
}

bool CallRule::mayChange() const {
    const auto ledger = m_workspace.ledger();
    const auto me = m_workspace.me();
    return ledger && me != noPerson && ledger->person(me).role != domain::Role::Rep;
}

QString CallRule::whoseText() const {
    return mayChange() ? tr("This rule holds for everybody whose calls are in this store. Managers can change it.")
                       : tr("This rule holds for everybody whose calls are in this store, yours too. Only a manager "
                            "can change it; of a single call you can always say by hand whether it is significant.");
}

SignificanceRule CallRule::rule() const {
    if (m_writing) return *m_writing;
    return coaching::ruleFrom([this](const QString& key) { return m_workspace.storeSetting(key); });
}

PersonId CallRule::me() {
    const auto ledger = m_workspace.ledger();
    const auto me = m_workspace.me();
    if (mayChange()) return ledger->person(me).id;
    Q_EMIT failed(ledger && me != noPerson ? tr("Only a manager can change this: it holds for everybody.")
                                           : tr("Say who you are first: what is changed is noted with a name."));
    return {};
}

void CallRule::setRule(const SignificanceRule& wanted) {
    if (me().isNull()) return Q_EMIT changed(); // what was chosen on a page goes back to what holds
    const SignificanceRule before = rule();
    if (coaching::settingsOf(before) == coaching::settingsOf(wanted)) return;
    keepRule(wanted);
    m_before = before;
    Q_EMIT changed();
}

void CallRule::undoRule() {
    if (!m_before || me().isNull()) return;
    const SignificanceRule before = *m_before;
    m_before.reset(); // an undo is not undone
    keepRule(before);
    Q_EMIT changed();
}

void CallRule::keepRule(const SignificanceRule& wanted) {
    const auto now = coaching::settingsOf(rule());
    std::map<QString, QString> changes = coaching::settingsOf(wanted);
    std::erase_if(changes, [&](const auto& setting) {
        const auto at = now.find(setting.first);
        return at != now.end() && at->second == setting.second;
    });
    if (changes.empty()) return;
    m_writing = wanted;
    Q_EMIT changed();
    // The settings are read back with everything else, and calls ahead are judged anew then (Workspace).
    write(
        [changes, clock = m_workspace.clock()](store::Database& database) -> Status {
            for (const auto& [key, value] : changes)
                if (const Status saved = store::saveSetting(database, key, value, clock); !saved) return saved;
            return {};
        },
        false);
}

void CallRule::write(std::function<Status(store::Database&)> work, bool focusChanges) {
    const auto ledger = m_workspace.ledger();
    const SnapshotPtr snapshot = m_workspace.snapshot();
    if (!ledger) return;
    const auto struggling = snapshot ? withGaps(snapshot->results) : std::set<domain::PersonIndex>{};
    m_workspace.write<bool>(
        this,
        [work = std::move(work), focusChanges, ledger, struggling,
         clock = m_workspace.clock()](store::Database& database) -> Result<bool> {
            if (const Status done = work(database); !done) return tl::unexpected(done.error());
            if (!focusChanges) return true;
            const auto log = store::loadCoachingLog(database, *ledger, clock.nowUtc().toMSecsSinceEpoch());
            if (!log) return tl::unexpected(log.error());
            const auto judged = keepCallsTrue(database, *ledger, **log, struggling, clock);
            if (!judged) return tl::unexpected(judged.error());
            return true;
        },
        [this](Result<bool> done) {
            if (done) return;
            m_writing.reset();
            m_before.reset();
            Q_EMIT changed();
            Q_EMIT failed(done.error().message);
        });
}

QString CallRule::inWords() const {
    return ruleInWords(rule(), m_workspace.ledger() ? m_workspace.ledger()->currency() : QString());
}

QString CallRule::effectText() const {
    const auto ledger = m_workspace.ledger();
    const auto log = m_workspace.coaching();
    if (!ledger || !log || !log->anyCall()) return {};
    const Day today = m_workspace.today(), monday = today - (today.toDate().dayOfWeek() - 1);
    int all = 0, significant = 0;
    for (domain::PersonIndex p = 0; p < ledger->people().size(); ++p) {
        const auto week = callsWithin(*log, p, monday, monday + 6);
        if (week.empty() || !m_workspace.canCoach(p)) continue;
        for (const domain::CallLine& call : week) {
            if (call.state != domain::CallState::Set) continue;
            ++all;
            significant += call.significant;
        }
    }
    if (all == 0) return tr("No calls are known of this week.");
    return tr("%1 of the %n calls of this week are significant.", nullptr, all).arg(significant);
}

std::vector<Focus> CallRule::focuses() const {
    std::vector<Focus> found;
    const auto log = m_workspace.coaching();
    if (!log) return found;
    for (const Focus& focus : log->focuses()) {
        const auto person = m_workspace.indexOf(focus.person);
        if (focus.holdsOn(m_workspace.today()) && person != noPerson && m_workspace.canCoach(person))
            found.push_back(focus);
    }
    return found;
}

std::optional<Focus> CallRule::focusOf(PersonId person) const {
    for (const Focus& focus : focuses())
        if (focus.person == person) return focus;
    return std::nullopt;
}

void CallRule::addFocus(PersonId person, FocusKind kind) {
    const PersonId by = me();
    if (by.isNull()) return;
    for (const Focus& focus : focuses())
        if (focus.person == person && focus.kind == kind) return; // holds already
    Focus focus;
    focus.person = person;
    focus.kind = kind;
    focus.from = m_workspace.today();
    if (kind == FocusKind::ThirtyDays) focus.to = focus.from + (s_startDays - 1);
    write(
        [focus, by, clock = m_workspace.clock()](store::Database& database) -> Status {
            const auto saved = store::saveFocus(database, focus, by, clock);
            if (!saved) return tl::unexpected(saved.error());
            return {};
        },
        true);
}

void CallRule::endFocus(qint64 id) {
    const PersonId by = me();
    if (by.isNull()) return;
    const auto all = focuses();
    const auto at = std::ranges::find(all, id, &Focus::id);
    if (at == all.end()) return;
    Focus focus = *at;
    const bool began = focus.from < m_workspace.today();
    focus.to = m_workspace.today() - 1; // the days until now stay what they were
    write(
        [focus, began, by, clock = m_workspace.clock()](store::Database& database) -> Status {
            if (!began) return store::removeFocus(database, focus.id, by, clock);
            const auto saved = store::saveFocus(database, focus, by, clock);
            if (!saved) return tl::unexpected(saved.error());
            return {};
        },
        true);
}

} // namespace chalktalk::app

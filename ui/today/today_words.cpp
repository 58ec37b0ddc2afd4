#include "ui/today/today_words.h"

#include "app/commitments/commitment_words.h"

#include <QCoreApplication>

namespace chalktalk::ui {

using app::TodayCall;
using Lead = TodayRowWords::Lead;

namespace {

struct TodayWords {
    Q_DECLARE_TR_FUNCTIONS(chalktalk::ui::TodayWords)
};

TodayRowWords rowOf(const TodayCall& call, const NameOf& nameOf) {
    TodayRowWords row;
    row.key = call.call.value;
    row.time = call.time;
    row.when = call.when;
    row.who = nameOf(call.person);
    row.title = call.title;
    row.pill = call.reason;
    row.detail = call.detail;
    return row;
}

} // namespace

std::vector<TodayRowWords> debriefRows(const std::vector<TodayCall>& calls, const NameOf& nameOf) {
    std::vector<TodayRowWords> rows;
    for (const auto& call : calls) {
        TodayRowWords row = rowOf(call, nameOf);
        row.lead = Lead::Ring;
        row.minutesLeft = call.minutesLeft;
        row.isLate = call.isLate;
        if (!call.when.isEmpty() && !row.detail.contains(call.when))
            row.detail = row.detail.isEmpty() ? call.when : TodayWords::tr("%1 · %2").arg(row.detail, call.when);
        row.action = TodayWords::tr("Start debrief");
        row.look = rows.empty() ? ButtonLook::Primary : ButtonLook::Soft;
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<TodayRowWords> planRows(const std::vector<TodayCall>& calls, const NameOf& nameOf, bool first) {
    std::vector<TodayRowWords> rows;
    for (const auto& call : calls) {
        TodayRowWords row = rowOf(call, nameOf);
        row.action = TodayWords::tr("Plan");
        row.look = first && rows.empty() ? ButtonLook::Primary : ButtonLook::Soft;
        rows.push_back(std::move(row));
    }
    return rows;
}

qint64 oneToOneKey(const app::TodayOneToOne& oneToOne) {
    return oneToOne.session.isNull() ? -oneToOne.person.value : oneToOne.session.value;
}

std::vector<TodayRowWords> oneToOneRows(const std::vector<app::TodayOneToOne>& oneToOnes, const NameOf& nameOf) {
    std::vector<TodayRowWords> rows;
    for (const auto& one : oneToOnes) {
        TodayRowWords row;
        row.key = oneToOneKey(one);
        row.time = one.time;
        row.when = one.when;
        row.who = nameOf(one.person);
        row.title = one.title;
        row.detail = one.detail;
        row.action = one.isOpen ? TodayWords::tr("Go on") : TodayWords::tr("Prepare");
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<TodayRowWords> commitmentRows(const std::vector<coaching::FollowUp>& commitments, Day today) {
    std::vector<TodayRowWords> rows;
    for (const auto& one : commitments) {
        TodayRowWords row;
        row.key = one.commitment.id.value;
        row.lead = Lead::Tick;
        row.title = one.commitment.what;
        const QString due = app::dueText(one.commitment, today);
        row.aside = one.owner.isEmpty() ? due : TodayWords::tr("%1 · %2").arg(one.owner, due);
        row.isLate = one.isOverdue;
        row.action = TodayWords::tr("Kept: %1, %2").arg(one.commitment.what, one.owner);
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<TodayRowWords> leadingRows(const std::vector<app::TodayLeading>& leading) {
    std::vector<TodayRowWords> rows;
    for (const auto& one : leading) {
        TodayRowWords row;
        row.key = one.key;
        row.lead = Lead::None;
        row.who = one.name;
        row.title = one.title;
        row.pill = one.pill;
        row.detail = one.detail;
        row.isLate = one.isLate;
        row.action = one.action;
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<TodayRowWords> waitingRows(const std::vector<app::TodayWaiting>& waiting) {
    std::vector<TodayRowWords> rows;
    for (const auto& one : waiting) {
        TodayRowWords row;
        row.key = one.person.value;
        row.lead = Lead::None;
        row.who = one.name;
        row.title = one.name;
        row.detail = one.detail;
        row.action = TodayWords::tr("Prepare");
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace chalktalk::ui

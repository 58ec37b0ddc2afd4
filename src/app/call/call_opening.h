// Reads a call for its plan or debrief, off the window's thread: the record, what stands beside it, and a draft that
// came back.
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "coaching/call_content.h"
#include "coaching/plan_reading.h"
#include "domain/account_plan.h"
#include "domain/call_form.h"
#include "store/draft.h"

#include <QTimeZone>
#include <vector>

namespace chalktalk::app {

struct CallOpening {
    QString storePath, dataDir;
    QTimeZone zone;
    PersonId me; // who looks
    CallId id;
};

struct OpenedCall {
    domain::CallForm form;
    domain::Call stored;           // as the store has it, before a draft changed any of it
    domain::Commitment commitment; // that its next step became; a null id without one
    coaching::CallContent content;
    std::vector<coaching::PlanLanguage> languages;
    std::vector<domain::Call> before; // debriefed ones with the same account or deal, newest first
    domain::AccountPlan account;
    domain::DealPlan deal;
    QString customerName, dealName;
    QString cameBack; // when a draft was found: until when it was typed
    store::DraftMark cameFrom = {};
};

[[nodiscard]] Result<OpenedCall> openCall(const CallOpening& opening);

} // namespace chalktalk::app

#include "tests/fuzz/fuzz_target.h"

#include "tests/fuzz/readers.h"

#include <cstdio>
#include <cstdlib>

namespace chalktalk::fuzz {

namespace {

constexpr Target s_targets[] = {
    {"csv", csv},
    {"preset", preset},
    {"session", session},
    {"profile", profile},
    {"call", call},
    {"account_plan", accountPlan},
    {"deal_plan", dealPlan},
    {"assessment", assessment},
    {"development_plan", developmentPlan},
    {"review", review},
    {"conversation", conversation},
    {"call_content", callContent},
    {"plan_language", planLanguage},
    {"competencies", competencies},
    {"calendar", calendar},
    {"sealed_header", sealedHeader},
    {"sealed_stream", sealedStream},
    {"record_image", recordImage},
    {"redo_journal", redoJournal},
};

} // namespace

std::span<const Target> targets() { return s_targets; }

void must(bool holds, const char* what) {
    if (holds) return;
    std::fprintf(stderr, "not as it must be: %s\n", what);
    std::abort();
}

} // namespace chalktalk::fuzz

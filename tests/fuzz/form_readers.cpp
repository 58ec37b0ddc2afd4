#include "io/call_json.h"
#include "io/coaching_json.h"
#include "io/development_json.h"
#include "tests/fuzz/fuzz_target.h"
#include "tests/fuzz/readers.h"

namespace chalktalk::fuzz {

namespace {

template <class Form> void readTwice(const QByteArray& bytes, Result<Form> (*from)(const QByteArray&)) {
    const auto form = from(bytes);
    if (!form) return must(!form.error().message.isEmpty(), "an error without words");
    const QByteArray written = io::toJson(*form);
    const auto again = from(written);
    must(again.has_value(), "what was written can't be read");
    must(io::toJson(*again) == written, "what was read again is other");
}

} // namespace

void session(const QByteArray& bytes) { readTwice(bytes, io::sessionFormFromJson); }
void profile(const QByteArray& bytes) { readTwice(bytes, io::profileFromJson); }
void call(const QByteArray& bytes) { readTwice(bytes, io::callFormFromJson); }
void accountPlan(const QByteArray& bytes) { readTwice(bytes, io::accountPlanFromJson); }
void dealPlan(const QByteArray& bytes) { readTwice(bytes, io::dealPlanFromJson); }
void assessment(const QByteArray& bytes) { readTwice(bytes, io::assessmentFromJson); }
void developmentPlan(const QByteArray& bytes) { readTwice(bytes, io::developmentPlanFromJson); }
void review(const QByteArray& bytes) { readTwice(bytes, io::reviewFormFromJson); }

} // namespace chalktalk::fuzz

#include "metrics/result.h"

#include <array>

namespace chalktalk::metrics {

namespace {
constexpr std::array<QStringView, 8> s_grades{u"",       u"gap",  u"watch",      u"strength",
                                              u"steady", u"thin", u"off-target", u"on-target"};
constexpr std::array<QStringView, 7> s_reasons{u"",          u"no-data", u"not-recorded", u"no-quota",
                                               u"quota-met", u"thin",    u"no-peers"};
} // namespace

QStringView toText(Grade grade) { return s_grades[static_cast<std::size_t>(grade)]; }
QStringView toText(Reason reason) { return s_reasons[static_cast<std::size_t>(reason)]; }

} // namespace chalktalk::metrics

// What of the day stands in which row of the page, in words.
#pragma once

#include "app/today/today.h"
#include "ui/today/today_row.h"

#include <functional>
#include <vector>

namespace chalktalk::ui {

using NameOf = std::function<QString(PersonId)>;

[[nodiscard]] std::vector<TodayRowWords> debriefRows(const std::vector<app::TodayCall>& calls, const NameOf& nameOf);
// `first`: the first of them is the next best action.
[[nodiscard]] std::vector<TodayRowWords> planRows(const std::vector<app::TodayCall>& calls, const NameOf& nameOf,
                                                  bool first);
[[nodiscard]] std::vector<TodayRowWords> oneToOneRows(const std::vector<app::TodayOneToOne>& oneToOnes,
                                                      const NameOf& nameOf);
[[nodiscard]] std::vector<TodayRowWords> commitmentRows(const std::vector<coaching::FollowUp>& commitments, Day today);
[[nodiscard]] std::vector<TodayRowWords> leadingRows(const std::vector<app::TodayLeading>& leading);
[[nodiscard]] std::vector<TodayRowWords> waitingRows(const std::vector<app::TodayWaiting>& waiting);

// One that is only due has no session yet: the person stands for it.
[[nodiscard]] qint64 oneToOneKey(const app::TodayOneToOne& oneToOne);

} // namespace chalktalk::ui

// What the sample organisation's people do day by day: prospecting, meetings on deals, mail, internal meetings.
#pragma once

#include "app/sample/sample_deals.h"

namespace chalktalk::app::sample {

struct Activity {
    const std::string* personId = nullptr;
    Day day;
    int minute = 0; // of the day, UTC
    domain::ActivityType type = domain::ActivityType::Call;
    domain::Direction direction = domain::Direction::Outbound;
    domain::CallKind kind = domain::CallKind::Other;
    std::optional<int> minutes;
    const char* subject = "";
    const char* outcome = "";
};

class ActivityDraw {
  public:
    ActivityDraw(const SampleOptions& options, const People& people, const WorkingCalendar& calendar, Day from)
        : m_options(options), m_people(people), m_calendar(calendar), m_from(from) {}

    // Everything that is not about a deal: prospecting, mail that comes in, internal meetings. Replaces `out`.
    void daily(const Rep& rep, Dice& dice, std::vector<Activity>& out) const;
    // Meetings, calls and mail on one deal, from the first day of the sample on. Replaces `out`.
    void onDeal(const Deal& deal, Dice& dice, std::vector<Activity>& out) const;

  private:
    void prospecting(const Rep& rep, Day day, Dice& dice, std::vector<Activity>& out) const;
    void meeting(const Deal& deal, const DealStep& step, Dice& dice, std::vector<Activity>& out) const;
    void followUps(const Deal& deal, Day entered, Day left, Dice& dice, std::vector<Activity>& out) const;
    [[nodiscard]] double prospectingPerDay(const Rep& rep, Day day) const;

    const SampleOptions& m_options;
    const People& m_people;
    const WorkingCalendar& m_calendar;
    Day m_from;
};

} // namespace chalktalk::app::sample

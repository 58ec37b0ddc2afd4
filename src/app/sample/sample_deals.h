// One opportunity of the sample organisation from its creation to its end, or to as far as it has come.
#pragma once

#include "app/sample/dice.h"
#include "app/sample/sample_people.h"
#include "app/sample/working_calendar.h"

namespace chalktalk::app::sample {

struct DealChange {
    Day day;
    int minute = 0; // of the day, UTC
    domain::ChangedField field = domain::ChangedField::Stage;
    qint64 before = 0, after = 0; // as in domain::ChangeFacts; of an owner change these:
    const std::string *ownerBefore = nullptr, *ownerAfter = nullptr;
};

struct DealStep {
    Day day;
    domain::Stage stage = domain::Stage::Prospect;
};

struct Deal {
    const Rep* rep = nullptr; // who opened it
    Day created;
    std::vector<DealStep> steps;     // the first is the creation
    std::vector<DealChange> changes; // oldest first
    domain::Source source = domain::Source::None;
    qint64 amount = domain::blankAmount, listAmount = domain::blankAmount; // cents, as they are now
    Day closeDate;
    const char* nextStep = "";
    const char* lossReason = "";
    const std::string* ownerId = nullptr; // now
    const Rep* successor = nullptr;       // since `handedOver`; without one the manager has it
    std::optional<Day> handedOver;

    [[nodiscard]] domain::Stage stage() const { return steps.back().stage; }
    // The rep who works on it that day; nullptr when the manager does.
    [[nodiscard]] const Rep* workedBy(Day day) const { return handedOver && day >= *handedOver ? successor : rep; }
};

// Draws the deals of one rep after another; only what has happened by the as-of day.
class DealDraw {
  public:
    DealDraw(const SampleOptions& options, const People& people, const WorkingCalendar& calendar)
        : m_options(options), m_people(people), m_calendar(calendar) {}

    // All deals that were opened by the rep and were still open at `from` or opened since, in order of creation.
    [[nodiscard]] std::vector<Deal> of(const Rep& rep, Day from, Dice& dice) const;

    // The first working day from `day` on of whoever works on the deal then.
    [[nodiscard]] Day workingDay(const Deal& deal, Day day) const;

  private:
    [[nodiscard]] double creationPerDay(const Rep& rep, Day day) const;
    [[nodiscard]] Deal draw(const Rep& rep, Day created, Dice& dice) const;
    void drawSteps(Deal& deal, Dice& dice) const;
    void drawMoney(Deal& deal, Dice& dice) const;
    void drawCloseDates(Deal& deal, Dice& dice) const;
    void handOver(Deal& deal, Dice& dice) const;
    void addWhale(const Rep& rep, std::vector<Deal>& deals, Dice& dice) const;
    [[nodiscard]] double advanceShare(const Deal& deal, std::size_t stage) const;
    [[nodiscard]] Day pulledToQuarterEnd(const Deal& deal, Day entered, Day wonOn, Dice& dice) const;

    const SampleOptions& m_options;
    const People& m_people;
    const WorkingCalendar& m_calendar;
};

} // namespace chalktalk::app::sample

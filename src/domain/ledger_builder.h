// Builds a Ledger from facts given in any order. Used by the store's loader, the tests' words and nothing else.
#pragma once

#include "domain/ledger.h"

namespace chalktalk::domain {

struct OpportunityFacts {
    quint32 id = 0; // the store's id; rising, from 1
    PersonIndex owner = noPerson;
    Stage stage = Stage::Prospect;
    Source source = Source::None;
    qint64 amount = blankAmount;
    qint64 listAmount = blankAmount;
    std::optional<Day> createdOn;
    std::optional<Day> closeDate;
    bool hasNextStep = false;
};

// One change of one field. `oldValue`/`newValue` hold a Stage, minor units (or blankAmount), a Day's value (or
// noDay), or a PersonIndex, as `field` says.
struct ChangeFacts {
    static constexpr qint64 noDay = std::numeric_limits<qint64>::min();
    quint32 opportunityId = 0;
    ChangedField field = ChangedField::Stage;
    qint64 instantMs = 0; // orders changes; equal ones keep the order of adding
    Day day;              // the instant's calendar day in the store's zone
    qint64 oldValue = 0, newValue = 0;
};

struct ActivityFacts {
    quint32 id = 0;
    PersonIndex person = noPerson;
    quint32 opportunityId = 0; // 0: on none
    ActivityType type = ActivityType::Other;
    Direction direction = Direction::Outbound;
    CallKind kind = CallKind::Other;
    Day day;
    int minutes = 0;
};

class LedgerBuilder {
  public:
    PersonIndex addPerson(Person person);
    void addReportingLine(ReportingLine line) { m_lines.push_back(line); }
    void addLeave(Leave leave) { m_leave.push_back(leave); }
    void addHoliday(Day day) { m_holidays.push_back(day); }
    void addQuota(Quota quota) { m_quotas.push_back(quota); } // a later one of the same person and period replaces
    // Facts of later days are kept, but don't make up latestFact(): a date of 2031 in an export is not "data to 2031".
    void setToday(Day today) { m_today = today; }
    void setFiscalStartMonth(int month) { m_fiscalStartMonth = month; }
    void setCurrency(const QString& iso4217) { m_currency = iso4217; }

    void reserve(std::size_t opportunities, std::size_t changes, std::size_t activities);
    void addOpportunity(const OpportunityFacts& facts) { m_opportunities.push_back(facts); }
    void addChange(const ChangeFacts& facts) { m_changes.push_back(facts); }
    void addActivity(const ActivityFacts& facts);

    // Sorts and packs; the builder is empty afterwards.
    [[nodiscard]] LedgerPtr finish();

  private:
    struct PackedActivity { // 16 bytes while collecting
        quint32 id;
        PersonIndex person;
        quint32 opportunityId;
        PackedDay day;
        quint8 words;
        quint16 minutes;
    };
    void packPeople(Ledger& ledger);
    std::vector<quint32> packOpportunities(Ledger& ledger); // position by id
    void packChanges(Ledger& ledger, const std::vector<quint32>& positionOf);
    void packFormerOwners(Ledger& ledger);
    void packActivities(Ledger& ledger, const std::vector<quint32>& positionOf);
    void note(Ledger& ledger) const;

    std::vector<Person> m_people;
    std::vector<ReportingLine> m_lines;
    std::vector<Leave> m_leave;
    std::vector<Day> m_holidays;
    std::vector<Quota> m_quotas;
    int m_fiscalStartMonth = 1;
    std::optional<Day> m_today;
    QString m_currency = QStringLiteral("USD");
    std::vector<OpportunityFacts> m_opportunities;
    std::vector<ChangeFacts> m_changes;
    std::vector<PackedActivity> m_activities;
};

} // namespace chalktalk::domain

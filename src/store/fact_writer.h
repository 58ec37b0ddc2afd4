// The import session over a Database: merges rows by key, keeps count, and writes differences as history.
#pragma once

#include "domain/local_time.h"
#include "store/database.h"
#include "store/import_session.h"
#include "store/rates.h"
#include "store/statement.h"
#include "store/text_index.h"
#include "store/values.h"

#include <map>
#include <unordered_map>
#include <unordered_set>

namespace chalktalk::store {

class FactWriter final : public ImportSession {
  public:
    FactWriter(Database& database, const SessionOptions& options); // inside an open transaction
    ~FactWriter() override;

    domain::Refusal put(const domain::PersonRow&) override;
    domain::Refusal put(const domain::ReportingLineRow&) override;
    domain::Refusal put(const domain::LeaveRow&) override;
    domain::Refusal put(const domain::HolidayRow&) override;
    domain::Refusal put(const domain::RateRow&) override;
    domain::Refusal put(const domain::QuotaRow&) override;
    domain::Refusal put(const domain::AccountRow&) override;
    domain::Refusal put(const domain::OpportunityRow&) override;
    domain::Refusal put(const domain::ChangeRow&) override;
    domain::Refusal put(const domain::ActivityRow&) override;

    FactCounts counts(FactKind kind) override;
    bool knowsPerson(domain::Utf8 id) const override { return personId(id).has_value(); }
    bool knowsOpportunity(domain::Utf8 id) override;
    std::optional<Day> reachedOn(domain::Utf8 opportunityId, domain::Stage stage) override;
    QString currencyOf(domain::Utf8 opportunityId) override;
    QString reportingCurrency() const override { return m_currencies[0].code; }
    qint64 unknownAccounts() const override { return m_unknownAccounts; }
    void noteFile(const SessionFile& file) override { m_files.push_back(file); }
    void setOnlyAdd(bool onlyAdd) override;

    // Writes what is still held back, the differences, the import's own rows. Whether there was anything to keep.
    bool finish();
    [[nodiscard]] SessionResult result();

  private:
    struct Table { // a small kind: read, insert and update by key
        Table(Database& database, const Sql& findSql, const Sql& insertSql, const Sql& updateSql)
            : find(database, findSql), insert(database, insertSql), update(database, updateSql) {}
        Statement find, insert, update;
    };
    enum class Outcome { Added, Changed, Same };
    struct Touch { // what a row said before this session and what it says now
        quint64 before, now;
    };
    struct Currency {
        QString code;
        double rate;
    };
    struct Money {
        std::optional<qint64> amount, original; // original only when converted
    };
    struct Original { // an opportunity's fields with history, before this session
        qint64 stage, owner, amount, originalAmount, closeDate;
        bool otherCurrency;
        QString currency;
    };
    struct Erased { // somebody whom the export may still name; called otherwise now
        std::string externalId, name;
    };
    struct HeldActivity {
        qint64 person = 0, startedAt = 0;
        std::optional<qint64> opportunity, account, minutes;
        int type = 0, direction = 0, kind = 0;
        std::size_t textBegin = 0, idSize = 0, subjectSize = 0, outcomeSize = 0; // in m_activityTexts
    };
    struct HeldChange {
        qint64 opportunity, changedAt, oldValue, newValue;
        int field;
    };

    [[nodiscard]] qint64 takeCounter(std::string_view name);
    void keepCounter(std::string_view name, qint64 next);
    void loadPeople();
    void loadRates();
    void loadAccounts();
    void loadOpportunities();
    [[nodiscard]] std::optional<qint64> personId(domain::Utf8 externalId) const;
    [[nodiscard]] std::optional<qint64> erasedId(domain::Utf8 externalId) const;
    [[nodiscard]] bool isErased(qint64 person) const { return m_erasedPeople.contains(person); }
    [[nodiscard]] std::optional<qint64> accountId(domain::Utf8 externalId);
    [[nodiscard]] std::optional<quint32> opportunityPosition(domain::Utf8 externalId);
    [[nodiscard]] std::optional<Day> latestEntry(qint64 opportunity, domain::Stage stage);
    [[nodiscard]] bool reportsTo(qint64 manager, qint64 person) const;

    Outcome merge(FactKind kind, Table& table, const Values& keys, const Values& content, const Values& last);
    void countChange(FactKind kind, quint64 key, quint64 before, quint64 now);
    [[nodiscard]] std::size_t currencyIndex(const QString& code, double rate);
    [[nodiscard]] std::optional<Money> converted(qint64 minor, std::size_t currency) const;

    void updateOpportunity(quint32 position, const Values& content);
    void flushActivities();
    void insertActivities();
    void mergeActivity(const HeldActivity& held, qint64 idOfBatch);
    [[nodiscard]] std::string_view idOf(const HeldActivity& held) const;
    [[nodiscard]] Values activityValues(const HeldActivity& held) const;
    void flushChanges();
    void writeDifferences();
    void writeDifference(qint64 opportunity, domain::ChangedField field, qint64 before, qint64 now);
    void writeFormerManagers();
    void keepCurrency();
    void writeImportRows();

    Database& m_database;
    SessionOptions m_options;
    domain::LocalTime m_zone;
    qint64 m_differenceMs; // the time that differences carry
    Day m_differenceDay;
    qint64 m_sourceId = 0, m_importId = 0;
    std::map<std::pair<qint64, Day>, Day> m_leaveUntil; // by person and first day, of this session
    bool m_knowsCurrency = false;                       // the store does; otherwise the first amounts decide it
    std::array<FactCounts, factKinds> m_counts{};
    std::array<qint64, factKinds> m_put{};
    std::array<std::unordered_map<quint64, Touch>, factKinds> m_touched; // before == 0: added by this session
    std::vector<SessionFile> m_files;

    TextIndex m_people, m_accounts, m_opportunities;
    std::vector<qint64> m_personIds, m_accountIds;
    std::vector<quint32> m_opportunityIds;
    std::vector<quint16> m_opportunityCurrency; // position in m_currencies; 0 is the reporting currency
    std::unordered_map<qint64, qint64> m_managerOf;
    std::unordered_map<qint64, qint64> m_formerManager;    // of people whose manager this session changed
    std::unordered_set<qint64> m_linesPut;                 // people with a reporting line in this session
    std::unordered_map<std::string, qint64> m_erasedMarks; // a digest of the source's id: the person's
    std::unordered_map<qint64, Erased> m_erasedPeople;
    mutable std::unordered_map<std::string, qint64> m_erasedFound; // by the source's id, of this session
    QString m_storeId;
    bool m_accountsLoaded = false, m_opportunitiesLoaded = false;
    Rates m_rates;
    std::vector<Currency> m_currencies;
    qint64 m_unknownAccounts = 0;

    qint64 m_nextAccount, m_nextOpportunity, m_firstOpportunity, m_nextChange, m_nextActivity, m_firstActivity;
    std::map<quint32, Original> m_originals; // by position
    std::vector<HeldActivity> m_activities;
    std::string m_activityTexts;
    bool m_compareActivities = false;
    std::vector<HeldChange> m_changes;

    struct Statements;
    std::unique_ptr<Statements> m_sql;
};

} // namespace chalktalk::store

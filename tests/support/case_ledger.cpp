#include "tests/support/case_ledger.h"

#include "domain/ledger_builder.h"

#include <QDateTime>
#include <QDir>
#include <QFile>

namespace chalktalk::tests {

using namespace domain;

namespace {

QStringList cells(const QString& line) {
    QStringList cells;
    QString cell;
    bool quoted = false;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QChar c = line[i];
        if (c == u'"' && quoted && i + 1 < line.size() && line[i + 1] == u'"') {
            cell += line[++i];
        } else if (c == u'"') {
            quoted = !quoted;
        } else if (c == u',' && !quoted) {
            cells << std::exchange(cell, {});
        } else {
            cell += c;
        }
    }
    return cells << cell;
}

std::optional<Day> dayOf(const QString& text) { return dayFromIso(text); }

qint64 minorOf(const QString& text) { return text.isEmpty() ? blankAmount : qRound64(text.toDouble() * 100); }

Source sourceOf(const QString& text) { return fromText<Source>(text).value_or(Source::Other); }

class Reader {
  public:
    explicit Reader(const QString& folder) : m_folder(folder) {}
    CaseLedger read();

  private:
    std::vector<TableRow> table(const char* name) const {
        return readTable(QDir(m_folder).filePath(QString::fromLatin1(name)));
    }
    PersonIndex person(const QString& id) const { return m_case.people.value(id, noPerson); }
    void readPeople();
    void readOpportunities();
    void readHistory();
    void readActivities();
    qint64 changed(ChangedField field, const QString& text) const;

    QString m_folder;
    LedgerBuilder m_builder;
    CaseLedger m_case;
};

void Reader::readPeople() {
    for (const auto& row : table("people.csv")) {
        Person p;
        p.externalId = row[QStringLiteral("person_id")];
        p.id = {m_case.people.size() + 1};
        p.name = row[QStringLiteral("name")];
        p.role = fromText<Role>(row[QStringLiteral("role")]).value();
        p.peerGroup = row[QStringLiteral("peer_group")];
        p.hiredOn = dayOf(row[QStringLiteral("hired_on")]);
        p.inSeatOn = dayOf(row[QStringLiteral("in_seat_on")]);
        p.leftOn = dayOf(row[QStringLiteral("left_on")]);
        m_case.people[p.externalId] = m_builder.addPerson(p);
    }
    for (const auto& row : table("leave.csv"))
        m_builder.addLeave({person(row[QStringLiteral("person_id")]), *dayOf(row[QStringLiteral("from")]),
                            *dayOf(row[QStringLiteral("to")])});
    for (const auto& row : table("holidays.csv")) m_builder.addHoliday(*dayOf(row[QStringLiteral("date")]));
    for (const auto& row : table("quotas.csv"))
        m_builder.addQuota({person(row[QStringLiteral("person_id")]),
                            *dayOf(row[QStringLiteral("period_start")]),
                            {minorOf(row[QStringLiteral("amount")])}});
}

void Reader::readOpportunities() {
    for (const auto& row : table("opportunities.csv")) {
        OpportunityFacts o;
        o.id = static_cast<quint32>(m_case.opportunityIds.size() + 1);
        o.owner = person(row[QStringLiteral("owner_id")]);
        o.stage = fromText<Stage>(row[QStringLiteral("stage")]).value();
        o.source = sourceOf(row[QStringLiteral("source")]);
        o.amount = minorOf(row[QStringLiteral("amount")]);
        o.listAmount = minorOf(row[QStringLiteral("list_amount")]);
        o.createdOn = dayOf(row[QStringLiteral("created_on")]);
        o.closeDate = dayOf(row[QStringLiteral("close_date")]);
        o.hasNextStep = !row[QStringLiteral("next_step")].isEmpty();
        m_case.opportunityIds[row[QStringLiteral("opportunity_id")]] = o.id;
        m_builder.addOpportunity(o);
    }
}

qint64 Reader::changed(ChangedField field, const QString& text) const {
    switch (field) {
    case ChangedField::Stage: return static_cast<qint64>(fromText<Stage>(text).value());
    case ChangedField::Amount: return minorOf(text);
    case ChangedField::CloseDate: {
        const auto day = dayOf(text);
        return day ? day->value : ChangeFacts::noDay;
    }
    case ChangedField::Owner: return person(text);
    }
    return 0;
}

void Reader::readHistory() {
    for (const auto& row : table("opportunity_history.csv")) {
        ChangeFacts c;
        const auto time = QDateTime::fromString(row[QStringLiteral("changed_at")], Qt::ISODate);
        c.opportunityId = m_case.opportunityIds.value(row[QStringLiteral("opportunity_id")]);
        c.field = fromText<ChangedField>(row[QStringLiteral("field")]).value();
        c.instantMs = QDateTime(time.date(), time.time(), Qt::UTC).toMSecsSinceEpoch();
        c.day = Day::fromDate(time.date());
        c.oldValue = changed(c.field, row[QStringLiteral("old_value")]);
        c.newValue = changed(c.field, row[QStringLiteral("new_value")]);
        m_builder.addChange(c);
    }
}

void Reader::readActivities() {
    quint32 id = 0;
    for (const auto& row : table("activities.csv")) {
        ActivityFacts a;
        a.id = ++id;
        a.person = person(row[QStringLiteral("person_id")]);
        a.opportunityId = m_case.opportunityIds.value(row[QStringLiteral("opportunity_id")], 0);
        a.type = fromText<ActivityType>(row[QStringLiteral("type")]).value();
        a.direction = fromText<Direction>(row[QStringLiteral("direction")]).value();
        a.kind = fromText<CallKind>(row[QStringLiteral("call_kind")]).value_or(CallKind::Other);
        a.day = *dayOf(row[QStringLiteral("started_at")].left(10));
        a.minutes = row[QStringLiteral("minutes")].toInt();
        m_builder.addActivity(a);
    }
}

CaseLedger Reader::read() {
    readPeople();
    readOpportunities();
    readHistory();
    readActivities();
    m_case.ledger = m_builder.finish();
    return std::move(m_case);
}

} // namespace

std::vector<TableRow> readTable(const QString& path) {
    QFile file(path);
    std::vector<TableRow> rows;
    if (!file.open(QIODevice::ReadOnly)) return rows;
    QStringList header;
    for (const QString& line : QString::fromUtf8(file.readAll()).remove(u'\r').split(u'\n', Qt::SkipEmptyParts)) {
        const QStringList values = cells(line);
        if (header.isEmpty()) {
            header = values;
            continue;
        }
        TableRow row;
        for (qsizetype i = 0; i < header.size(); ++i) row[header[i]] = values.value(i);
        rows.push_back(std::move(row));
    }
    return rows;
}

CaseLedger readCase(const QString& folder) { return Reader(folder).read(); }

QStringList caseFolders() {
    const QString samples = qEnvironmentVariable("CHALKTALK_SAMPLES");
    if (samples.isEmpty()) return {};
    const QDir cases(samples + QStringLiteral("/cases"));
    QStringList folders;
    for (const QString& name : cases.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name))
        folders << cases.filePath(name);
    return folders;
}

} // namespace chalktalk::tests

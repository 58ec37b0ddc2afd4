#include "store/profile_store.h"

#include "store/audit_store.h"
#include "store/coaching_rows.h"
#include "store/database.h"
#include "store/draft_store.h"
#include "store/failure.h"
#include "store/sql.h"
#include "store/statement.h"
#include "store/transaction.h"

#include <QCoreApplication>

namespace chalktalk::store {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("Store", text); }

domain::Profile findProfile(Database& database, PersonId person, PersonId reader) {
    domain::Profile profile;
    profile.person = person;
    Statement row(database, sql::profile::find);
    if (row.bind(1, person.value).step()) {
        profile.version = static_cast<int>(row.integer(0));
        profile.wants = row.string(1), profile.feedback = row.string(2);
    }
    Statement expectation(database, sql::expectation::of_person);
    expectation.bind(1, person.value);
    while (expectation.step())
        profile.expectations.push_back({expectation.string(0), expectation.day(1).value_or(Day{})});
    profile.privateNote = findPrivateNote(database, reader, person, {});
    return profile;
}

// What both can see. Whoever only keeps a note of their own leaves it, and its version, as it was.
void keepShared(Database& database, const domain::Profile& profile) {
    Statement(database, sql::profile::upsert)
        .bind(1, profile.person.value)
        .bind(2, profile.version)
        .bind(3, profile.wants)
        .bind(4, profile.feedback)
        .run();
    Statement(database, sql::expectation::remove).bind(1, profile.person.value).run();
    Statement insert(database, sql::expectation::insert);
    int position = 0;
    for (const domain::Expectation& expectation : profile.expectations)
        insert.bind(1, profile.person.value)
            .bind(2, position++)
            .bind(3, expectation.text)
            .bind(4, std::optional(expectation.agreedOn))
            .run();
}

bool makesSense(const domain::CoachingBlock& block) {
    return !block.person.isNull() && block.weekday >= 1 && block.weekday <= 7 && block.startMinute >= 0 &&
           block.minutes >= 1 && block.startMinute + block.minutes <= 24 * 60 && (!block.to || block.from <= *block.to);
}

} // namespace

Result<domain::Profile> loadProfile(Database& database, PersonId person, PersonId reader) {
    return guarded([&] { return findProfile(database, person, reader); });
}

int keepProfile(Database& database, const domain::Profile& profile, PersonId by, const Clock& clock,
                const SavedForm& form) {
    const domain::Profile before = findProfile(database, profile.person, by);
    if (before.version != profile.version)
        throwError(ErrorCode::Conflict, tr("This profile was changed by somebody else meanwhile. Nothing was saved."),
                   QStringLiteral("profile %1").arg(profile.person.value));
    domain::Profile now = profile;
    const bool shared =
        now.wants != before.wants || now.feedback != before.feedback || now.expectations != before.expectations;
    if (shared) {
        ++now.version;
        keepShared(database, now);
        noteInTrail(database, by, "profile.save", QString::number(now.person.value), clock);
    }
    if (!by.isNull() && now.privateNote != before.privateNote) {
        keepPrivateNote(database, by, now.person, {}, now.privateNote);
        noteInTrail(database, by, "profile.note", QString::number(now.person.value), clock);
    }
    noteTaken(database, form, {QStringLiteral("profile"), now.person.value, by, now.person}, now.version);
    return now.version;
}

Result<int> saveProfile(Database& database, const domain::Profile& profile, PersonId by, const Clock& clock,
                        const SavedForm& form) {
    return guarded([&] {
        Transaction transaction(database);
        const int version = keepProfile(database, profile, by, clock, form);
        transaction.commit();
        removeTaken(database, form);
        return version;
    });
}

Status saveCadence(Database& database, PersonId person, std::optional<int> everyDays, PersonId by, const Clock& clock) {
    if (everyDays && (*everyDays < 0 || *everyDays > 366))
        return fail(ErrorCode::Invalid, tr("One-to-ones are planned every 1 to 366 days, or not at all."));
    return guarded([&] {
        Transaction transaction(database);
        if (everyDays)
            Statement(database, sql::cadence::upsert).bind(1, person.value).bind(2, *everyDays).run();
        else
            Statement(database, sql::cadence::remove).bind(1, person.value).run();
        noteInTrail(database, by, "cadence.set", QString::number(person.value), clock);
        transaction.commit();
    });
}

void keepCoachingBlock(Database& database, const domain::CoachingBlock& block, PersonId by, const Clock& clock) {
    if (!makesSense(block))
        throwError(ErrorCode::Invalid,
                   tr("Coaching time is blocked on a weekday, from a time of day, and ends before midnight."));
    const qint64 id = block.id == 0 ? newCoachingId() : block.id;
    Statement(database, sql::coaching_block::upsert)
        .bind(1, id)
        .bind(2, block.person.value)
        .bind(3, block.weekday)
        .bind(4, block.startMinute)
        .bind(5, block.minutes)
        .bind(6, std::optional(block.from))
        .bind(7, block.to)
        .run();
    noteInTrail(database, by, "block.set", QString::number(id), clock);
}

Status saveCoachingBlock(Database& database, const domain::CoachingBlock& block, PersonId by, const Clock& clock) {
    return guarded([&] {
        Transaction transaction(database);
        keepCoachingBlock(database, block, by, clock);
        transaction.commit();
    });
}

Status removeCoachingBlock(Database& database, qint64 id, PersonId by, const Clock& clock) {
    return guarded([&] {
        Transaction transaction(database);
        if (Statement(database, sql::coaching_block::remove).bind(1, id).run() == 0)
            throwError(ErrorCode::NotFound, tr("This block of coaching time is not in the store."),
                       QStringLiteral("block %1").arg(id));
        noteInTrail(database, by, "block.remove", QString::number(id), clock);
        transaction.commit();
    });
}

} // namespace chalktalk::store

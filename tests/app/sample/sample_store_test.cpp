#include "app/sample/sample_store.h"

#include "store/audit_store.h"
#include "store/database.h"
#include "store/draft_store.h"
#include "store/export_reader.h"
#include "store/profile_store.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"

#include <QFile>

using namespace chalktalk;
using app::provideSampleStore;
using app::Sample;

namespace {

class SampleOnDisk {
  public:
    [[nodiscard]] QString path() const { return m_folder.path(QStringLiteral("sample.db")); }
    [[nodiscard]] Sample provide() const {
        const auto sample = provideSampleStore(path(), m_clock);
        REQUIRE(sample);
        return *sample;
    }
    [[nodiscard]] std::unique_ptr<store::Database> open() const {
        auto database = store::Database::open(path(), store::OpenMode::ReadWrite);
        REQUIRE(database);
        return std::move(*database);
    }
    const Clock m_clock{QDateTime(QDate(2026, 6, 30), QTime(9, 0), Qt::UTC)};

  private:
    tests::TempFolder m_folder;
};

PersonId somebody(store::Database& database) {
    const auto people = store::readPersonTexts(database);
    REQUIRE(people);
    REQUIRE_FALSE(people->empty());
    return people->begin()->first;
}

} // namespace

TEST_CASE("a sample that nobody wrote in is made anew, so that it is as of today") {
    const SampleOnDisk sample;
    CHECK(sample.provide() == Sample::New);
    const QString id = sample.open()->storeId().value();
    CHECK(sample.provide() == Sample::New);
    CHECK(sample.open()->storeId().value() != id);
}

TEST_CASE("what somebody wrote in the sample stays") {
    const SampleOnDisk sample;
    CHECK(sample.provide() == Sample::New);
    PersonId person;
    {
        const auto database = sample.open();
        person = somebody(*database);
        auto profile = store::loadProfile(*database, person, person);
        REQUIRE(profile);
        profile->wants = QStringLiteral("a try");
        REQUIRE(store::saveProfile(*database, *profile, person, sample.m_clock));
    }
    CHECK(sample.provide() == Sample::AsItWas);
    CHECK(store::loadProfile(*sample.open(), person, person)->wants == u"a try");
}

TEST_CASE("so does what was typed in it and never saved") {
    const SampleOnDisk sample;
    CHECK(sample.provide() == Sample::New);
    PersonId person;
    {
        const auto database = sample.open();
        person = somebody(*database);
        REQUIRE(store::saveDraft(
            *database,
            {{QStringLiteral("profile"), person.value, person, person}, 0, QStringLiteral("half a word"), 1}));
    }
    CHECK(sample.provide() == Sample::AsItWas);
    const auto drafts = store::listDrafts(*sample.open(), person);
    REQUIRE(drafts);
    REQUIRE(drafts->size() == 1);
    CHECK(drafts->front().state == u"half a word");
}

TEST_CASE("a sample that can't be read is left alone") {
    const SampleOnDisk sample;
    QFile file(sample.path());
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("damaged");
    file.close();
    CHECK(sample.provide() == Sample::AsItWas);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll() == "damaged");
}

TEST_CASE("a sample that was only looked at is made anew, although calls of the CRM were kept in it") {
    const SampleOnDisk sample;
    CHECK(sample.provide() == Sample::New);
    REQUIRE(
        store::recordAudit(*sample.open(), {}, QStringLiteral("calls.import"), QStringLiteral("3"), sample.m_clock));
    CHECK(sample.provide() == Sample::New);
    // The control: a calendar that somebody imported.
    {
        const auto database = sample.open();
        REQUIRE(store::recordAudit(*database, somebody(*database), QStringLiteral("calls.import"), QStringLiteral("3"),
                                   sample.m_clock));
    }
    CHECK(sample.provide() == Sample::AsItWas);
}

#include "metrics/catalogue.h"

#include "domain/coaching_log.h"
#include "domain/ledger.h"
#include "metrics/norms.h"
#include "tests/support/catch.h"

#include <QFile>
#include <QSet>

using namespace chalktalk;
using namespace chalktalk::metrics;

namespace {

const char* const kindWords[] = {"proportion", "rate", "median", "level"};
const char* const aboutWords[] = {"reps", "reps and managers", "managers"};

QString windowWords(const Indicator& indicator) {
    const QString window = indicator.window.toString();
    return indicator.horizonDays == 0 ? window
                                      : QStringLiteral("%1, %2 days earlier").arg(window).arg(indicator.horizonDays);
}

// The text of docs/indicators.md.
QString page() {
    QString text = QStringLiteral(
        "# Indicators\n\n"
        "Derived from `src/metrics/catalogue.cpp` by a test; don't edit it by hand. Run `test_metrics` with\n"
        "`CHALKTALK_GOLDEN=write` to write it anew.\n\n"
        "| id | name | about | kind | window | better | target |\n| --- | --- | --- | --- | --- | --- | --- |\n");
    for (const Indicator& i : catalogue()) {
        QString target = i.target ? QString::number(*i.target) : QString();
        if (i.target && i.targetIsTooMuch) target.prepend(QStringLiteral("below "));
        if (i.target && i.targetScale) target += QStringLiteral(" × the period's working days gone");
        text += QStringLiteral("| `%1` | %2 | %3 | %4 | %5 | %6 | %7 |\n")
                    .arg(QString::fromLatin1(i.id), QString::fromUtf8(i.name),
                         QString::fromLatin1(aboutWords[static_cast<int>(i.about)]),
                         QString::fromLatin1(kindWords[static_cast<int>(i.kind)]), windowWords(i),
                         i.better == Better::More ? QStringLiteral("more") : QStringLiteral("less"), target);
    }
    for (const Indicator& i : catalogue()) {
        text += QStringLiteral("\n## %1\n\n`%2`. %3\n")
                    .arg(QString::fromUtf8(i.name), QString::fromLatin1(i.id), QString::fromUtf8(i.definition));
        if (i.recorded) text += QStringLiteral("\nCan't be told without %1.\n").arg(QString::fromUtf8(i.needs));
    }
    return text;
}

} // namespace

TEST_CASE("docs/indicators.md is the catalogue's") {
    const QString path = QStringLiteral(CHALKTALK_SOURCE_DIR "/docs/indicators.md");
    QFile file(path);
    if (qgetenv("CHALKTALK_GOLDEN") == "write") {
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(page().toUtf8());
        file.close();
    }
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(QString::fromUtf8(file.readAll()) == page());
}

TEST_CASE("every indicator can be found by its id, and has all its words") {
    QSet<QString> ids, names;
    for (IndicatorIndex i = 0; i < catalogue().size(); ++i) {
        const Indicator& which = indicator(i);
        INFO(which.id);
        CHECK(indicatorIndex(QString::fromLatin1(which.id)) == i);
        for (const char* words : {which.name, which.definition, which.counted, which.sample, which.needs})
            CHECK_FALSE(text(words).isEmpty());
        CHECK(definition(which).endsWith(u'.'));
        CHECK(which.observe != nullptr);
        CHECK((which.kind == Kind::Level || which.isHabit || !which.target)); // only levels and habits have targets
        ids << QString::fromLatin1(which.id);
        names << name(which);
    }
    CHECK(ids.size() == 28);
    CHECK(names.size() == 28);
    CHECK_FALSE(indicatorIndex(u"won_rate"));
}

TEST_CASE("reps have rows of the first twenty-three indicators, managers of the last eleven") {
    REQUIRE(indicatorsOfReps().size() == 23);
    REQUIRE(indicatorsOfManagers().size() == 11);
    CHECK(indicatorsOfReps().data() == catalogue().data());
    CHECK(&indicatorsOfManagers().back() == &catalogue().back());
}

TEST_CASE("what needs a record says so of a store that records nothing") {
    const domain::Recorded nothing;
    const domain::CoachingLog noCoaching;
    for (const Indicator& which : catalogue()) {
        INFO(which.id);
        if (which.recorded) CHECK_FALSE(which.recorded(nothing, Norms{}, noCoaching));
        for (const IndicatorPart& part : which.parts) CHECK_FALSE(part.recorded(nothing));
    }
}

TEST_CASE("the words of grades and reasons are those of the tables") {
    CHECK(toText(Grade::OffTarget) == u"off-target");
    CHECK(toText(Grade::None).isEmpty());
    CHECK(toText(Reason::NotRecorded) == u"not-recorded");
    CHECK(toText(Reason::NoPeers) == u"no-peers");
}

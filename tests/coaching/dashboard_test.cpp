#include "coaching/dashboard_words.h"

#include "base/language.h"
#include "tests/support/catch.h"
#include "tests/support/ledger_words.h"

#include <QCoreApplication>
#include <random>

using namespace chalktalk;
using namespace chalktalk::coaching;
using tests::day;
using tests::LedgerWords;

namespace {

// A head over three managers with reps in two regions, coached and debriefed unevenly.
struct Organisation {
    explicit Organisation(unsigned seed = 1, int reps = 21) : random(seed) {
        installLanguage(*QCoreApplication::instance());
        l.rep("Head").role(domain::Role::SecondLineManager);
        for (const char* manager : {"Dana", "Ines", "Omar"}) l.manager(manager).reportsTo("Head");
        for (int r = 0; r < reps; ++r) {
            const char* managers[] = {"Dana", "Ines", "Omar"};
            auto& rep = l.rep(("rep " + std::to_string(r)).c_str());
            rep.reportsTo(managers[r % 3]).region(r % 2 == 0 ? "north" : "south").group("smb");
            rep.wins(upTo(9), "2026-02-01", 500 + upTo(900))
                .wins(1 + upTo(9), "2025-02-01", 700)
                .losses(3, "2026-02-02");
            for (int i = upTo(4); i > 0; --i)
                rep.session(upTo(1) ? "2026-06-10" : "2026-05-02", managers[r % 3]).minutes(30);
            for (int i = upTo(3); i > 0; --i) {
                auto& call = rep.call("2026-06-11");
                if (upTo(1)) call.planned();
                if (upTo(1)) call.debriefed(upTo(90));
            }
            if (upTo(1))
                rep.commitment("2026-05-01", "2026-05-20", managers[r % 3]).kept(upTo(1) ? "2026-05-19" : "2026-05-30");
        }
        engine = std::make_unique<metrics::Engine>(l.build(), metrics::Engine::Targets{}, l.log());
        results = engine->compute({day("2026-06-15"), {}});
        for (domain::PersonIndex p = 0; p < engine->ledger().people().size(); ++p)
            if (engine->ledger().person(p).role == domain::Role::Rep) people.push_back(p);
    }
    int upTo(int high) { return static_cast<int>(random() % static_cast<unsigned>(high + 1)); }
    [[nodiscard]] DashboardDay on() const { return {*engine, day("2026-06-15"), &results}; }
    [[nodiscard]] std::vector<DashboardGroup> by(GroupBy which) const {
        return dashboardGroups(*engine, which, people, day("2026-06-15"));
    }
    [[nodiscard]] std::vector<DashboardRow> rows(GroupBy which) const {
        std::vector<DashboardRow> all;
        for (const DashboardGroup& group : by(which)) {
            all.push_back({group, {}});
            for (const auto& measure : dashboardMeasures()) {
                all.back().cells.push_back(cellOf(on(), group, measure));
                countRecords(all.back().cells.back(), on(), group, measure);
            }
        }
        colourCells(all);
        return all;
    }

    std::mt19937 random;
    LedgerWords l;
    std::unique_ptr<metrics::Engine> engine;
    metrics::Results results;
    std::vector<domain::PersonIndex> people;
};

DashboardCell share(double value, std::optional<double> target, std::optional<double> before = {}) {
    DashboardCell cell;
    cell.lack = Lack::Nothing;
    cell.value = value;
    cell.target = target;
    cell.before = before;
    cell.people = 8;
    return cell;
}

std::size_t columnOf(const char16_t* id) {
    const auto column = dashboardColumn(id);
    REQUIRE(column);
    return *column;
}

// Rows whose every cell lacks a number but one column's.
std::vector<DashboardRow> rowsWith(std::size_t column, const std::vector<DashboardCell>& cells) {
    std::vector<DashboardRow> rows;
    for (const DashboardCell& cell : cells) {
        DashboardRow& row = rows.emplace_back();
        row.group.name = QStringLiteral("Team %1").arg(rows.size());
        row.cells.resize(dashboardMeasures().size());
        for (DashboardCell& other : row.cells) other.lack = Lack::NoData;
        row.cells[column] = cell;
    }
    colourCells(rows);
    return rows;
}

} // namespace

TEST_CASE("a manager's cell of a manager's indicator is that manager's own row") {
    for (const unsigned seed : {1u, 2u, 3u}) {
        const Organisation organisation(seed);
        int values = 0;
        for (const DashboardGroup& group : organisation.by(GroupBy::Manager))
            for (const auto& measure : dashboardMeasures()) {
                if (!measure.indicator || metrics::indicator(*measure.indicator).about != metrics::About::Managers)
                    continue;
                const auto* row = organisation.results.row(group.manager(), *measure.indicator);
                REQUIRE(row);
                const DashboardCell cell = cellOf(organisation.on(), group, measure);
                CAPTURE(measure.id.toStdString(), group.name.toStdString());
                CHECK(cell.value == row->value);
                CHECK(cell.numerator == row->numerator);
                CHECK(cell.denominator == row->denominator);
                values += cell.value.has_value();
            }
        CHECK(values > 5);
    }
}

TEST_CASE("what a cell shows at once is what is worked out later") {
    const Organisation organisation(4);
    int compared = 0;
    for (const DashboardGroup& group : organisation.by(GroupBy::Manager))
        for (const auto& measure : dashboardMeasures()) {
            const DashboardCell early = cellAtOnce(organisation.on(), group, measure);
            if (early.lack == Lack::Pending) continue;
            const DashboardCell late = cellOf(organisation.on(), group, measure);
            CAPTURE(measure.id.toStdString(), group.name.toStdString());
            CHECK(early.value == late.value);
            CHECK(early.numerator == late.numerator);
            CHECK(early.denominator == late.denominator);
            CHECK(early.lack == late.lack);
            CHECK(early.target == late.target);
            CHECK(early.span == late.span);
            ++compared;
        }
    CHECK(compared >= 20);
}

TEST_CASE("behind a share of records stand as many as it counts, and as many of them as it has") {
    const Organisation organisation(5);
    int compared = 0;
    for (const GroupBy by : {GroupBy::Manager, GroupBy::SecondLine, GroupBy::Region, GroupBy::Segment})
        for (const DashboardGroup& group : organisation.by(by))
            for (const auto& measure : dashboardMeasures()) {
                const bool samples =
                    !measure.indicator || (metrics::indicator(*measure.indicator).samplesRecords &&
                                           metrics::indicator(*measure.indicator).kind == metrics::Kind::Proportion);
                const DashboardCell cell = cellOf(organisation.on(), group, measure);
                if (!samples || !cell.value) continue;
                const auto records = recordsBehind(organisation.on(), group, measure);
                CAPTURE(measure.id.toStdString(), group.name.toStdString());
                CHECK(static_cast<double>(records.size()) == *cell.denominator);
                CHECK(static_cast<double>(std::ranges::count_if(records, &metrics::RecordRef::counted)) ==
                      *cell.numerator);
                ++compared;
            }
    CHECK(compared > 20);
}

TEST_CASE("regions add up what their reps did: all of them together are the second line") {
    const Organisation organisation(6);
    const auto column = columnOf(u"debrief_on_time");
    double held = 0, onTime = 0;
    for (const DashboardRow& row : organisation.rows(GroupBy::Region)) {
        held += row.cells[column].denominator.value_or(0);
        onTime += row.cells[column].numerator.value_or(0);
    }
    const auto second = organisation.rows(GroupBy::SecondLine);
    REQUIRE(second.size() == 1);
    CHECK(held > 0);
    CHECK(second.front().cells[column].denominator == held);
    CHECK(second.front().cells[column].numerator == onTime);
}

TEST_CASE("two people are too few for a colour, and so are four calls; how many report is never too few") {
    const Organisation organisation(1, 5); // Dana and Ines with two reps, Omar with one
    for (const DashboardRow& row : organisation.rows(GroupBy::Manager))
        for (std::size_t column = 0; column < row.cells.size(); ++column) {
            const DashboardCell& cell = row.cells[column];
            CHECK((cell.step == 0 || dashboardMeasures()[column].saysHowMany));
            if (!cell.value || dashboardMeasures()[column].saysHowMany) continue;
            CHECK(cell.lack == Lack::TooFew);
            CHECK(shownText(cell, dashboardMeasures()[column]) == u"too few");
        }
    LedgerWords l;
    l.manager("Mia");
    for (const char* rep : {"Ana", "Bo", "Cem"}) l.rep(rep).reportsTo("Mia");
    for (int i = 0; i < 4; ++i) l.rep("Ana").call("2026-06-11").debriefed();
    const metrics::Engine engine(l.build(), {}, l.log());
    const auto results = engine.compute({day("2026-06-15"), {}});
    const DashboardDay on{engine, day("2026-06-15"), &results};
    const auto groups =
        dashboardGroups(engine, GroupBy::Manager, {l.index("Ana"), l.index("Bo"), l.index("Cem")}, on.asOf);
    REQUIRE(groups.size() == 1);
    CHECK(cellOf(on, groups.front(), *dashboardMeasure(u"debrief_on_time")).lack == Lack::TooFew);
}

TEST_CASE("colours say how far from the target, and arrows only a move of five points or more") {
    const auto column = columnOf(u"debrief_on_time");
    const auto rows = rowsWith(column, {share(0.31, 0.8, 0.44), share(0.8, 0.8, 0.78), share(1, 0.8, 0.95),
                                        share(0.7, 0.8), share(0.4, 0.8, 0.3)});
    const auto step = [&](std::size_t row) { return rows[row].cells[column].step; };
    const auto direction = [&](std::size_t row) { return rows[row].cells[column].direction; };
    CHECK(step(0) == -4);
    CHECK(step(1) == 0);
    CHECK(step(2) == 4);
    CHECK(step(3) == -1);
    CHECK(step(4) == -4);
    CHECK(direction(0) == -1);
    CHECK(direction(1) == 0);
    CHECK(direction(2) == 1);
    CHECK(direction(3) == 0);
    CHECK(direction(4) == 1);
}

TEST_CASE("a cell is said whole: who, what, counts, value, target, before, and what Enter opens") {
    installLanguage(*QCoreApplication::instance());
    const auto column = columnOf(u"debrief_on_time");
    DashboardCell cell = share(9.0 / 29, 0.8, 0.44);
    cell.numerator = 9;
    cell.denominator = 29;
    cell.records = 29;
    cell.kind = metrics::RecordRef::Kind::Call;
    DashboardGroup group;
    group.name = QStringLiteral("Ines Caldeira");
    CHECK(spokenText(group, cell, dashboardMeasures()[column]) ==
          u"Ines Caldeira, debriefs within the hour: 9 of 29, 31 %, target 80 %, was 44 %; Enter opens the 29 calls");
    cell.lack = Lack::NotRecorded;
    cell.records = 0;
    CHECK(spokenText(group, cell, dashboardMeasures()[column]) ==
          u"Ines Caldeira, debriefs within the hour: not recorded yet");
}

TEST_CASE("the sentence on top counts the teams, puts growth beside it, and never says that one leads to the other") {
    installLanguage(*QCoreApplication::instance());
    const auto habit = columnOf(u"debrief_on_time"), growth = columnOf(u"productivity_growth");
    auto rows =
        rowsWith(habit, {share(0.31, 0.8), share(0.44, 0.8), share(0.47, 0.8), share(0.7, 0.8), share(0.9, 0.8)});
    CHECK(pictureText(rows, GroupBy::Manager) ==
          u"In 3 of 5 teams fewer than half of the significant calls were debriefed within the hour.");
    const double grown[] = {0.01, 0.02, 0.03, 0.08, 0.1};
    for (std::size_t i = 0; i < rows.size(); ++i) rows[i].cells[growth] = share(grown[i], {});
    const QString words = pictureText(rows, GroupBy::Manager);
    CHECK(words.contains(u"Growth per rep there: +2 % in the median; in the others: +9 %."));
    for (const char16_t* claim : {u"because", u"therefore", u"leads to", u"so that"})
        CHECK_FALSE(words.contains(QString::fromUtf16(claim)));
    CHECK(pictureText(rowsWith(habit, {share(0.5, 0.8), share(0.9, 0.8)}), GroupBy::Region).contains(u"1 of 2"));
}

TEST_CASE("minutes are never counted as sessions, and the gaps on top are those of the list, each once") {
    const Organisation organisation(1);
    int minutes = 0;
    for (const DashboardGroup& group : organisation.by(GroupBy::Manager)) {
        const auto& measure = *dashboardMeasure(u"middle_share");
        DashboardCell cell = cellAtOnce(organisation.on(), group, measure);
        if (!cell.value) continue;
        ++minutes;
        CHECK(cell.records == 0);
        CHECK(cell.sample == 0);
        cell = cellOf(organisation.on(), group, measure);
        countRecords(cell, organisation.on(), group, measure);
        CHECK(cell.records == static_cast<int>(recordsBehind(organisation.on(), group, measure).size()));
        CHECK(cell.sample == cell.records);
        CHECK(*cell.denominator > cell.records);
    }
    CHECK(minutes > 0);
    const auto column = columnOf(u"unaddressed");
    DashboardCell three;
    three.lack = Lack::Nothing;
    three.value = 3;
    const auto rows = rowsWith(column, {three, three}); // a line within a line: the same three
    CHECK_FALSE(pictureText(rows, GroupBy::Manager).contains(u"6"));
    CHECK(pictureText(rows, GroupBy::Manager, 3).contains(u"3 gaps have been talked about by nobody"));
}

TEST_CASE("the second line is asked about what lies farthest below its target, and no rep is named") {
    const Organisation organisation(7);
    for (const DashboardRow& row : organisation.rows(GroupBy::Manager)) {
        const QStringList asked = askFirst(row, row.group.name);
        CHECK(asked.size() >= 2);
        CHECK(asked.size() <= 3);
        for (const QString& question : asked) {
            CHECK(question.endsWith(u'?'));
            CHECK_FALSE(question.contains(u"rep "));
            CHECK_FALSE(question.contains(u'%'));
        }
    }
}

TEST_CASE("the quarter before ends on the last day before the fiscal quarter") {
    CHECK(quarterBefore(day("2026-06-15"), 1) == day("2026-03-31"));
    CHECK(quarterBefore(day("2026-06-15"), 2) == day("2026-04-30"));
}

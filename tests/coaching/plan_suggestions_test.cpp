// What a plan could begin from, by cases.
#include "coaching/plan_suggestions.h"
#include "tests/support/catch.h"

#include <algorithm>

using namespace chalktalk;
using coaching::SuggestedFor;
using coaching::Suggestion;
using domain::Call;
using domain::Said;

namespace {

qint64 at(int day, int hour = 10) {
    return QDateTime(QDate(2026, 3, day), QTime(hour, 0), QTimeZone::utc()).toMSecsSinceEpoch();
}

Call callOn(int day, qint64 id) {
    Call call;
    call.id = {id};
    call.person = {1};
    call.account = {7};
    call.kind = domain::CallKind::Discovery;
    call.startMs = at(day);
    return call;
}

void question(Call& call, const char16_t* text, Said asked) {
    auto& q = call.questions.emplace_back();
    q.text = QString::fromUtf16(text), q.goodAnswer = QStringLiteral("a figure"), q.asked = asked;
}
void information(Call& call, const char16_t* text, Said got) {
    auto& i = call.information.emplace_back();
    i.text = QString::fromUtf16(text), i.got = got;
}
void trouble(Call& call, const char16_t* text, bool plannedIt, Said came) {
    auto& t = call.troubles.emplace_back();
    t.text = QString::fromUtf16(text), t.planned = plannedIt, t.came = came, t.answer = QStringLiteral("ask back");
}

coaching::CallContent content() {
    coaching::CallContent c;
    c.difficulties = {{QStringLiteral("no-decider"), QStringLiteral("Nobody who decides was there"),
                       QStringLiteral("Nobody who decides is in the room"), QStringLiteral("Ask the day before")},
                      {QStringLiteral("price-early"), QStringLiteral("The price came up too early"),
                       QStringLiteral("They ask for the price at once"), QStringLiteral("A range in one breath")}};
    coaching::PlanTemplate made;
    made.id = QStringLiteral("discovery");
    made.kind = domain::CallKind::Discovery;
    made.rehearse = {QStringLiteral("Asking what it costs"), QStringLiteral("Silence")};
    c.templates = {made};
    return c;
}

std::vector<Suggestion> suggest(const Call& call, const std::vector<Call>& before = {},
                                const std::vector<domain::CallLine>& lines = {},
                                const domain::AccountPlan* account = nullptr, const domain::DealPlan* deal = nullptr) {
    return coaching::suggestionsFor(call, before, lines, account, deal, content());
}

const Suggestion* find(const std::vector<Suggestion>& all, SuggestedFor part, const char16_t* text) {
    const auto found = std::ranges::find_if(
        all, [&](const Suggestion& s) { return s.part == part && s.text == QString::fromUtf16(text); });
    return found == all.end() ? nullptr : &*found;
}

domain::CallLine debriefed(int day, const QStringList& difficulties) {
    domain::CallLine line;
    line.id = {day};
    line.kind = domain::CallKind::Discovery;
    line.startMs = at(day), line.endMs = at(day, 11);
    line.day = line.debriefedOn.emplace(Day::fromDate({2026, 3, day}));
    line.debrief = domain::DebriefState::Done;
    line.difficulties.assign(difficulties.begin(), difficulties.end());
    return line;
}

} // namespace

TEST_CASE("what the last call left open is suggested, with its day; what was asked and got since is not") {
    Call older = callOn(3, 11), newer = callOn(9, 12);
    question(older, u"What does it cost?", Said::No);
    question(older, u"Who signs?", Said::No);
    question(newer, u"Who signs?", Said::Yes); // asked since
    question(newer, u"What changed?", Said::Unsaid);
    information(newer, u"The date of the board", Said::No);
    information(newer, u"The budget", Said::Yes);
    trouble(newer, u"They want a discount", true, Said::Yes);
    trouble(newer, u"The projector broke", false, Said::Yes);
    trouble(newer, u"Nobody comes", true, Said::No);
    newer.debrief.nextStep = QStringLiteral("Dana sends the figures");
    newer.attendees = {{QStringLiteral("Dana Reed"), QStringLiteral("COO"), domain::Stance::For, true}};

    const auto found = suggest(callOn(20, 20), {newer, older});
    const Suggestion* cost = find(found, SuggestedFor::Question, u"What does it cost?");
    REQUIRE(cost);
    CHECK(cost->why == QStringLiteral("Not asked on 3 March"));
    CHECK(cost->answer == QStringLiteral("a figure"));
    CHECK_FALSE(find(found, SuggestedFor::Question, u"Who signs?"));
    CHECK_FALSE(find(found, SuggestedFor::Question, u"What changed?")); // nobody said
    CHECK(find(found, SuggestedFor::Information, u"The date of the board"));
    CHECK_FALSE(find(found, SuggestedFor::Information, u"The budget"));
    CHECK(find(found, SuggestedFor::Trouble, u"They want a discount")->why == QStringLiteral("Came on 9 March"));
    CHECK(find(found, SuggestedFor::Trouble, u"The projector broke")->why ==
          QStringLiteral("Came unforeseen on 9 March"));
    CHECK_FALSE(find(found, SuggestedFor::Trouble, u"Nobody comes"));
    CHECK(find(found, SuggestedFor::Information, u"What became of: Dana sends the figures"));
    const Suggestion* dana = find(found, SuggestedFor::Attendee, u"Dana Reed");
    REQUIRE(dana);
    CHECK(dana->attendee.decides);
    CHECK_FALSE(find(found, SuggestedFor::Information, u"Who decides on the money")); // Dana does
    // Later calls, and the call itself, tell nothing about what is open now.
    CHECK_FALSE(find(suggest(callOn(5, 20), {newer}), SuggestedFor::Attendee, u"Dana Reed"));
}

TEST_CASE("what stands in the plan already is not suggested again, however it is written") {
    Call before = callOn(3, 11);
    question(before, u"What does it cost you, Zoë?", Said::No);
    before.attendees = {{QStringLiteral("Dana Reed"), {}, domain::Stance::For, true}};
    Call call = callOn(20, 20);
    question(call, u"what does it cost you zoe", Said::Unsaid);
    call.attendees = {{QStringLiteral("dana reed"), {}, domain::Stance::Unknown, false}};
    for (const Suggestion& s : suggest(call, {before})) {
        CHECK(s.part != SuggestedFor::Question);
        CHECK(s.part != SuggestedFor::Attendee);
    }
}

TEST_CASE("what recurs in the person's debriefs comes with its count and the answer to it") {
    std::vector<domain::CallLine> lines;
    for (int day = 1; day <= 9; ++day)
        lines.push_back(debriefed(day, day % 2 ? QStringList{QStringLiteral("price-early")} : QStringList{}));
    const auto found = suggest(callOn(20, 20), {}, lines);
    const Suggestion* price = find(found, SuggestedFor::Trouble, u"They ask for the price at once");
    REQUIRE(price);
    CHECK(price->answer == QStringLiteral("A range in one breath"));
    CHECK(price->why.startsWith(QStringLiteral("In 5 of the last 9")));
    // The same one is not said twice, for this kind and for all.
    CHECK(std::ranges::count(found, SuggestedFor::Trouble, &Suggestion::part) == 1);
    // Nobody who decides, as it was noted in the rooms.
    for (auto& line : lines) line.difficulties.clear(), line.attendees = 2, line.deciders = 0;
    CHECK(find(suggest(callOn(20, 20), {}, lines), SuggestedFor::Trouble, u"Nobody who decides is in the room"));
    CHECK_FALSE(find(suggest(callOn(20, 20), {}, {lines[0], lines[1]}), SuggestedFor::Trouble,
                     u"Nobody who decides is in the room")); // twice is no habit
}

TEST_CASE("account and deal plans give their people, and ask for what they lack") {
    domain::AccountPlan account;
    account.version = 1;
    account.stakeholders = {{QStringLiteral("Ines Vogt"), QStringLiteral("CFO"), domain::Stance::Neutral, true, {}},
                            {{}, QStringLiteral("Head of IT"), domain::Stance::Unknown, false, {}}};
    account.missing = QStringLiteral("- when the contract with Acme ends\n\n• who runs plant 2");
    domain::DealPlan deal;
    deal.pain = QStringLiteral("14 h a week");
    deal.economicBuyer = QStringLiteral("Tom Berg, owner");
    deal.risks = QStringLiteral("The freeze in July");
    const auto found = suggest(callOn(20, 20), {}, {}, &account, &deal);
    CHECK(find(found, SuggestedFor::Attendee, u"Ines Vogt")->attendee.decides);
    CHECK(find(found, SuggestedFor::Attendee, u"Head of IT"));
    CHECK(find(found, SuggestedFor::Attendee, u"Tom Berg")->attendee.role == QStringLiteral("owner"));
    CHECK(find(found, SuggestedFor::Information, u"when the contract with Acme ends"));
    CHECK(find(found, SuggestedFor::Information, u"who runs plant 2"));
    CHECK(find(found, SuggestedFor::Trouble, u"The freeze in July"));
    CHECK(find(found, SuggestedFor::Question, u"What happens between today and a decision, step by step?"));
    CHECK_FALSE(find(found, SuggestedFor::Question, u"What does it cost you to leave it as it is?")); // known
}

TEST_CASE("with nothing known there is little: who decides, and what to rehearse; with too much it stays a handful") {
    const auto little = suggest(callOn(20, 20));
    REQUIRE(little.size() == 3);
    CHECK(little[0].text == QStringLiteral("Who decides on the money"));
    CHECK(little[0].why == QStringLiteral("Nobody in the room is known to decide on the money"));
    CHECK(little[1].part == SuggestedFor::Rehearse);
    Call before = callOn(3, 11);
    for (int i = 0; i < 30; ++i) {
        const QString text = QStringLiteral("Thing %1").arg(i);
        question(before, reinterpret_cast<const char16_t*>(text.utf16()), Said::No);
        information(before, reinterpret_cast<const char16_t*>(text.utf16()), Said::No);
        trouble(before, reinterpret_cast<const char16_t*>(text.utf16()), true, Said::Yes);
    }
    const auto much = suggest(callOn(20, 20), {before});
    CHECK(much.size() == coaching::mostSuggestions);
    CHECK(std::ranges::count(much, SuggestedFor::Rehearse, &Suggestion::part) == 2); // always
    for (const Suggestion& s : much) CHECK_FALSE(s.why.isEmpty());
}

#include "tests/store/planted_help.h"

#include "store/account_plan_store.h"
#include "store/call_store.h"
#include "store/draft_store.h"
#include "store/profile_store.h"
#include "tests/support/catch.h"

#include <QDirIterator>
#include <QFile>

namespace chalktalk::tests {

using namespace domain;

namespace {

constexpr char s_begin[] = "zq7mark";
constexpr qsizetype s_digits = 6;

QString said(const char* what) { return QString::fromUtf8(what); }

} // namespace

QString PlantedStore::mark() {
    return QString::fromLatin1(s_begin) + QString::number(++m_planted).rightJustified(s_digits, u'0');
}

void PlantedStore::markFact(FrozenFact& fact) {
    fact.title = mark(), fact.headline = mark(), fact.sentence = mark(), fact.comparison = mark();
}

void PlantedStore::plant(int least) {
    plantOthers();
    plantFacts();
    for (int round = 0; m_planted < least; ++round) {
        plantSession(round);
        plantCall(round);
        plantAssessment();
        plantPlan(false); // of open ones there is one at a time
        plantTheRest(round);
    }
    plantPlan(true);
}

void PlantedStore::plantFacts() {
    const auto written = store::writeFacts(**this, options(noon + 1), [this](FactSink& sink) -> Status {
        const std::string name = mark().toStdString(), mail = mark().toStdString(), region = mark().toStdString();
        PersonRow row;
        row.id = "ana", row.name = name, row.email = mail, row.region = region, row.managerId = "mia";
        REQUIRE(sink.put(row) == Refusal::None);
        for (int i = 1; i <= 20; ++i) {
            const std::string id = "o" + std::to_string(i), next = mark().toStdString(), loss = mark().toStdString();
            OpportunityRow opportunity = deal(id);
            opportunity.nextStep = next, opportunity.lossReason = loss;
            // A deal's name is the customer's; where it names her it does not stay.
            const std::string named = "Deal of " + name;
            opportunity.name = named;
            REQUIRE(sink.put(opportunity) == Refusal::None);
            const std::string activity = "a" + std::to_string(i), subject = mark().toStdString(),
                              outcome = mark().toStdString();
            ActivityRow call;
            call.id = activity, call.personId = "ana", call.opportunityId = id, call.startedAtMs = noon - 1000 * i;
            call.subject = subject, call.outcome = outcome;
            REQUIRE(sink.put(call) == Refusal::None);
        }
        return {};
    });
    REQUIRE(written);
}

void PlantedStore::plantSession(int round) {
    Session one = session();
    one.sharedNote = mark(), one.privateNote = mark();
    for (SessionFact& fact : one.facts) markFact(fact.fact), fact.reason = mark();
    for (Answer& answer : one.answers)
        answer.question = mark(), answer.text = mark(), answer.repWords = mark(), answer.coachView = mark();
    for (NamedCause& cause : one.causes) cause.words = mark();
    Commitment promised = commitment();
    promised.what = mark(), promised.reason = mark();
    markFact(*promised.baseline);
    auto kept = save(one, {promised});
    // Changed: what it was is kept for undo.
    kept.session.sharedNote = mark(), kept.session.answers[0].repWords = mark();
    if (round % 2 == 0) kept.removed = {kept.commitments[0].id};
    kept.commitments.clear();
    REQUIRE(store::saveSession(**this, {kept.session, {}, kept.removed, mia}, coachingClock()));
}

void PlantedStore::plantCall(int round) {
    Call one;
    one.person = ana, one.startMs = noon + 3'600'000 * (round + 2), one.along = {mia};
    one.title = mark(), one.customer = mark(), one.calendarKey = mark();
    one.attendees = {{mark(), mark(), Stance::Champion, true}};
    one.questions = {{mark(), mark(), true, Said::Yes, mark()}};
    one.information = {{mark(), true, Said::Yes, mark()}};
    one.troubles = {{mark(), mark(), true, Said::No, mark()}};
    one.plan.state = PlanState::Ready, one.plan.readyAtMs = noon, one.plan.kindTemplate = said("discovery");
    one.plan.milestone = mark(), one.plan.fallback = mark(), one.plan.agenda = mark(), one.plan.value = mark();
    one.plan.opens = mark(), one.plan.ends = mark();
    one.debrief.state = DebriefState::Done, one.debrief.doneAtMs = noon + 1;
    one.debrief.outcome = CallOutcome::Fallback;
    one.debrief.looking[0] = {mark(), mark()}, one.debrief.looking[3] = {mark(), mark()};
    one.debrief.skills = {{said("listening"), 3, mark()}};
    one.debrief.hesitations = {mark()}, one.debrief.difficulties = {mark()};
    one.debrief.nextStep = mark();
    const auto kept = store::saveCall(**this, {one, {}, {}, mia}, coachingClock());
    if (!kept) FAIL(kept.error().message.toStdString() + kept.error().detail.toStdString());
    Call bare; // one into which nothing was written can be deleted: into the bin
    bare.person = ana, bare.startMs = one.startMs, bare.title = mark(), bare.customer = mark();
    const auto deleted = store::saveCall(**this, {bare, {}, {}, mia}, coachingClock());
    REQUIRE(deleted);
    REQUIRE(store::removeCall(**this, deleted->call.id, mia, coachingClock()));
}

void PlantedStore::plantAssessment() {
    Assessment one = assessment();
    one.withoutOwn = false;
    for (SkillRating& rating : one.ratings) {
        rating.ownWords = mark(), rating.ownAnchor = mark(), rating.anchor = mark();
        for (Evidence& evidence : rating.evidence) evidence.sentence = mark();
    }
    const auto first = store::saveAssessment(**this, one, zoe, coachingClock());
    if (!first) FAIL(first.error().message.toStdString() + first.error().detail.toStdString());
    Assessment kept = *first;
    kept.ratings[0].anchor = mark();
    kept = keep(kept);
    REQUIRE(store::removeOpenAssessment(**this, kept.id, zoe, coachingClock()));
    static_cast<void>(keep(one));
}

void PlantedStore::plantPlan(bool stays) {
    DevelopmentPlan one = plan();
    one.purpose = mark();
    for (FocusSkill& focus : one.focus) {
        focus.why = mark();
        for (FrozenFact& fact : focus.facts) markFact(fact);
        for (Evidence& evidence : focus.evidence) evidence.sentence = mark();
        if (focus.baseline) markFact(*focus.baseline);
    }
    for (DevelopmentAction& action : one.actions) action.what = mark();
    const auto kept = keep(one);
    if (!stays) REQUIRE(store::removeDevelopmentDraft(**this, kept.id, zoe, coachingClock()));
}

void PlantedStore::plantTheRest(int round) {
    auto profile = store::loadProfile(**this, ana, mia);
    REQUIRE(profile);
    profile->wants = mark(), profile->feedback = mark(), profile->privateNote = mark();
    profile->expectations = {{mark(), dayIn2026(6, 1)}};
    REQUIRE(store::saveProfile(**this, *profile, mia, coachingClock()));
    auto byZoe = store::loadProfile(**this, ana, zoe); // a note of somebody else about her
    REQUIRE(byZoe);
    byZoe->privateNote = mark();
    REQUIRE(store::saveProfile(**this, *byZoe, zoe, coachingClock()));
    auto byAna = store::loadProfile(**this, zoe, ana); // hers about somebody else
    REQUIRE(byAna);
    byAna->privateNote = mark();
    REQUIRE(store::saveProfile(**this, *byAna, ana, coachingClock()));
    REQUIRE(store::savePlacement(
        **this, {0, ana, zoe, PlacementKind::SkillWill, 1, mark(), dayIn2026(6, 1) + round, {}}, coachingClock()));
    REQUIRE(store::saveDraft(**this, {{said("session"), round + 1, mia, ana}, 1, mark(), noon + round}));
    REQUIRE(store::saveDraft(**this, {{said("session"), round + 1, ana, zoe}, 1, mark(), noon + round}));
    if (round == 0) {
        REQUIRE(store::saveCadence(**this, ana, 14, mia, coachingClock()));
        QuarterlyReview asked = review();
        asked.manager = ana, asked.note = mark();
        for (ReviewAnswer& answer : asked.answers) answer.text = mark(), answer.answer = mark();
        Commitment agreed = agreedInReview();
        agreed.person = agreed.owner = ana, agreed.what = mark();
        REQUIRE(store::saveQuarterlyReview(**this, {asked, {agreed}, {}, zoe}, coachingClock()));
    }
}

// What she has a part in and is about others, and what is about nobody of hers.
void PlantedStore::plantOthers() {
    const auto stays = [this](const char* what) {
        m_others << said(what);
        return said(what);
    };
    Session coached = session();
    coached.coach = ana, coached.person = zoe, coached.privateNote = mark();
    coached.sharedNote = stays("stays-shared-with-zoe"), coached.views = {{ana, true, 4, false, noon}};
    coached.answers[0].coachView = stays("stays-said-as-coach");
    Commitment hers = commitment();
    hers.coach = hers.owner = ana, hers.person = zoe, hers.what = stays("stays-promised-to-zoe");
    REQUIRE(store::saveSession(**this, {coached, {hers}, {}, ana}, coachingClock()));
    Call along;
    along.person = zoe, along.startMs = noon, along.along = {ana}, along.title = stays("stays-call-of-zoe");
    REQUIRE(store::saveCall(**this, {along, {}, {}, zoe}, coachingClock()));
    Assessment rated = assessment();
    rated.person = zoe, rated.rater = ana, rated.ratings[0].anchor = stays("stays-rated-by-ana");
    REQUIRE(store::saveAssessment(**this, rated, ana, coachingClock()));
    AccountPlan account;
    account.account.value = number("select id from account where external_id = 'acme'");
    account.needs = stays("stays-needs-of-acme"), account.moves = {{said("Call Bo"), ana, dayIn2026(6, 9), true}};
    REQUIRE(store::saveAccountPlan(**this, account, ana, coachingClock()));
}

std::set<QByteArray> markersIn(const QString& file) {
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly)) return {};
    const QByteArray bytes = in.readAll();
    std::set<QByteArray> found;
    const QByteArray narrow(s_begin);
    for (qsizetype at = bytes.indexOf(narrow); at >= 0; at = bytes.indexOf(narrow, at + 1))
        found.insert(bytes.mid(at, narrow.size() + s_digits));
    QByteArray wide;
    for (const char c : narrow) wide.append(c).append('\0');
    for (qsizetype at = bytes.indexOf(wide); at >= 0; at = bytes.indexOf(wide, at + 1))
        found.insert(bytes.mid(at, wide.size() + 2 * s_digits));
    return found;
}

std::map<QString, int> markersBelow(const QString& folder, const QStringList& leftOut) {
    std::map<QString, int> found;
    QDirIterator files(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString file = files.next();
        if (leftOut.contains(file)) continue;
        if (const auto markers = markersIn(file); !markers.empty()) found[file] = static_cast<int>(markers.size());
    }
    return found;
}

} // namespace chalktalk::tests

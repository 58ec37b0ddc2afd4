#include "app/development/person_development.h"

#include "app/development/my_line.h"
#include "app/session/usual_results.h"
#include "coaching/number_words.h"
#include "io/competencies_json.h"
#include "store/assessment_store.h"
#include "store/database.h"

#include <algorithm>
#include <cmath>
#include <QLocale>

namespace chalktalk::app {

using domain::noPerson;
using domain::PersonIndex;

namespace {

// Everything that is worked out off the window's thread.
struct Read {
    coaching::CompetencyModel model;
    std::vector<coaching::SkillStanding> standings;
    coaching::SkillWill skillWill;
    metrics::ResultPlace results; // as of the facts' day, as everything else that is counted
    QString placedSince;          // what was set by hand after that day, or holds no longer
    coaching::PlanStanding need;
    std::vector<AlreadyAsked> asked;
    QString leniency;
};

struct Source {
    QString storePath, dataDir;
    SnapshotPtr snapshot;
    domain::LedgerPtr ledger;
    domain::CoachingLogPtr log;
    PersonIndex person = noPerson;
    std::vector<PersonIndex> known; // whose ratings whoever looks may see
    Day today, dataTo;
};

// Of those who rated this person: whose ratings lie apart from others' for the same people.
QString leniencyOf(const Source& source, const std::vector<coaching::SkillStanding>& standings) {
    constexpr double telling = 0.5;
    QStringList texts;
    for (const auto& one : coaching::leniencies(*source.log, *source.ledger, source.known, source.today)) {
        const bool rated = std::ranges::any_of(standings, [&](const coaching::SkillStanding& standing) {
            return std::ranges::any_of(standing.by, [&](const auto& by) { return by && by->rater == one.rater; });
        });
        if (rated && std::abs(one.offset) >= telling && !one.text.isEmpty()) texts += one.text;
    }
    return texts.join(u' ');
}

// Facts may be older than today: what was set by hand, or taken back, after their day is said in words.
QString placedSince(const Source& source) {
    constexpr auto kind = domain::PlacementKind::Results;
    const domain::Placement* then = source.log->placementOf(source.person, kind, source.dataTo);
    const domain::Placement* now = source.log->placementOf(source.person, kind, source.today);
    if (now && now->from > source.dataTo)
        return PersonDevelopment::tr("%1 from %2 on, set by hand.")
            .arg(domain::toText(now->resultGroup()).toString().toUpper(), coaching::dayText(now->from, source.today));
    return then && !now ? PersonDevelopment::tr("What was set by hand holds no longer today.") : QString();
}

Result<Read> readAll(const Source& source) {
    auto database = store::Database::open(source.storePath, store::OpenMode::ReadOnly);
    if (!database) return tl::unexpected(database.error());
    Read read;
    read.model = io::loadCompetencies(source.dataDir);
    const metrics::Engine& engine = *source.snapshot->engine;
    const metrics::Results results = usualResults(*source.snapshot, source.dataTo);
    read.standings = coaching::skillStandings(*source.log, *source.ledger, read.model, source.person, source.today);
    read.skillWill = coaching::skillWill(engine, results, read.model, source.person, source.today);
    read.results = engine.resultGroups(source.dataTo).of(source.person);
    read.placedSince = placedSince(source);
    const std::vector<PersonIndex> people{source.person};
    read.need = coaching::planStandings(*source.log, *source.ledger, results, people, source.today).front();
    const auto followUps = followUpsOf(engine, *source.log, source.person, source.today, source.dataTo);
    const PersonId id = source.ledger->person(source.person).id;
    auto asked = alreadyAsked(**database, {source.ledger, source.log, id, source.today, nullptr}, followUps);
    if (!asked) return tl::unexpected(asked.error());
    read.asked = std::move(*asked);
    read.leniency = leniencyOf(source, read.standings);
    return read;
}

} // namespace

struct PersonDevelopment::Inside {
    Inside(PersonDevelopment& model, Workspace& store) : out(model), workspace(store) {}

    void read();
    void list(); // plans and assessments, from what is at hand
    [[nodiscard]] Source source() const;
    [[nodiscard]] QString nameOf(PersonIndex index) const {
        return index == noPerson ? QString() : workspace.ledger()->person(index).name;
    }
    [[nodiscard]] PersonIndex index() const { return person ? workspace.indexOf(*person) : noPerson; }
    [[nodiscard]] bool maySee() const {
        return index() != noPerson && (index() == workspace.me() || workspace.canCoach(index()));
    }
    [[nodiscard]] PersonId placer() const; // null: whoever looks may not place this person by hand

    PersonDevelopment& out;
    Workspace& workspace;
    std::optional<PersonId> person;
    bool loading = false;
    Read shown;
    std::vector<PlanRow> plans;
    std::vector<AssessmentRow> assessments;
    LatestJob job;
};

Source PersonDevelopment::Inside::source() const {
    Source from{workspace.storePath(),
                workspace.dataDir(),
                workspace.snapshot(),
                workspace.ledger(),
                workspace.coaching(),
                index(),
                {},
                workspace.today(),
                std::min(workspace.defaultAsOf(), workspace.today())};
    from.known = myLine(workspace);
    return from;
}

void PersonDevelopment::Inside::list() {
    plans.clear();
    assessments.clear();
    const auto log = workspace.coaching();
    if (!log || !maySee()) return;
    const Day today = workspace.today();
    const auto on = [&](Day day) { return coaching::dayText(day, today); };
    for (const domain::DevelopmentPlanLine& line : log->plansOf(index())) {
        QStringList names;
        for (const auto& focus : line.focus) names += focus.name;
        QStringList detail{coaching::developmentStateName(line.state), tr("begun %1").arg(on(line.begunOn))};
        if (line.lastReview) detail += tr("reviewed %1").arg(on(*line.lastReview));
        if (line.closedOn) detail += tr("closed %1").arg(on(*line.closedOn));
        if (line.became != domain::Became::Unsaid) detail += coaching::becameName(line.became).toLower();
        plans.push_back({line.id, names.isEmpty() ? tr("No skill in focus yet") : QLocale().createSeparatedList(names),
                         detail.join(QStringLiteral(" · ")), line.state});
    }
    for (const domain::AssessmentLine& line : log->assessmentsOf(index())) {
        const bool open = line.state == domain::AssessmentState::Open;
        QStringList detail{coaching::sideName(line.side),
                           tr("%n skills", nullptr, static_cast<int>(line.ratings.size()))};
        if (line.withoutOwn) detail += tr("without own ratings");
        if (open) detail += tr("not finished");
        assessments.push_back({line.id, tr("%1, %2", "who rated, and when").arg(nameOf(line.rater), on(line.day)),
                               detail.join(QStringLiteral(" · ")), open});
    }
    std::ranges::reverse(plans);
    std::ranges::reverse(assessments);
}

void PersonDevelopment::Inside::read() {
    job.cancel();
    list();
    if (!workspace.snapshot() || !workspace.coaching() || !maySee()) {
        loading = false;
        shown = {};
        return Q_EMIT out.changed();
    }
    loading = true;
    job.read<Read>(
        workspace.jobs(), &out, [from = source()](std::stop_token) { return readAll(from); },
        [this, whose = person](Result<Read> answer) {
            if (whose != person) return;
            loading = false;
            if (answer)
                shown = std::move(*answer);
            else
                Q_EMIT out.failed(answer.error().message);
            Q_EMIT out.changed();
        });
}

PersonId PersonDevelopment::Inside::placer() const {
    const PersonIndex me = workspace.me();
    return me == noPerson || me == index() || !maySee() ? PersonId{} : workspace.ledger()->person(me).id;
}

PersonDevelopment::PersonDevelopment(Workspace& workspace, QObject* parent)
    : QObject(parent), m(std::make_unique<Inside>(*this, workspace)) {
    const auto again = [this] {
        if (m->person) m->read();
    };
    connect(&workspace, &Workspace::resultsChanged, this, again);
    connect(&workspace, &Workspace::meChanged, this, again);
}

PersonDevelopment::~PersonDevelopment() = default;

void PersonDevelopment::setPerson(std::optional<PersonId> person) {
    if (m->person == person) return;
    m->person = person;
    m->shown = {};
    m->read();
}

bool PersonDevelopment::isLoading() const { return m->loading; }
const coaching::CompetencyModel& PersonDevelopment::model() const { return m->shown.model; }
const std::vector<coaching::SkillStanding>& PersonDevelopment::standings() const { return m->shown.standings; }
const coaching::SkillWill& PersonDevelopment::skillWill() const { return m->shown.skillWill; }
const metrics::ResultPlace& PersonDevelopment::results() const { return m->shown.results; }
QString PersonDevelopment::leniencyText() const { return m->shown.leniency; }
const std::vector<AlreadyAsked>& PersonDevelopment::alreadyAsked() const { return m->shown.asked; }
const std::vector<PersonDevelopment::PlanRow>& PersonDevelopment::plans() const { return m->plans; }
const coaching::PlanStanding& PersonDevelopment::need() const { return m->shown.need; }
const std::vector<PersonDevelopment::AssessmentRow>& PersonDevelopment::assessments() const { return m->assessments; }

QString PersonDevelopment::resultsText() const {
    const metrics::ResultPlace& place = m->shown.results;
    const auto ledger = m->workspace.ledger();
    if (!ledger || m->index() == noPerson) return {};
    const domain::Person& who = ledger->person(m->index());
    if (who.role != domain::Role::Rep) return {};
    QStringList parts;
    const QString group = who.peerGroup.isEmpty() ? tr("the peer group") : who.peerGroup;
    if (place.rank > 0)
        parts += tr("place %1 of %2 in %3").arg(QLocale().toString(place.rank), QLocale().toString(place.of), group);
    if (place.perMonth)
        parts += tr("%1 won a month in the seat").arg(coaching::moneyText(*place.perMonth, ledger->currency()));
    const QString why = parts.join(QStringLiteral(", "));
    const auto with = [&](const QString& said) {
        const QString words = why.isEmpty() ? said : tr("%1: %2.").arg(said, why);
        const QString& since = m->shown.placedSince;
        return since.isEmpty() ? words : words + QLatin1String(words.endsWith(u'.') ? " " : ". ") + since;
    };
    if (place.byHand && place.group)
        return with(tr("%1 by results, set by hand").arg(domain::toText(*place.group).toString().toUpper()));
    if (place.inThirtyDays) return with(tr("Outside A, B and C: in a 30-day start"));
    if (place.inRamp) return with(tr("Outside A, B and C: in ramp"));
    if (!place.group) return with(tr("Not placed by results: too little was won in the peer group to rank"));
    return with(tr("%1 by results").arg(domain::toText(*place.group).toString().toUpper()));
}

void PersonDevelopment::place(domain::PlacementKind kind, quint8 place, const QString& reason) {
    const PersonId by = m->placer();
    if (by.isNull()) return Q_EMIT failed(tr("Only somebody in this person's line can set this by hand."));
    if (reason.trimmed().isEmpty()) return Q_EMIT failed(tr("Say why: what is set by hand carries its reason."));
    domain::Placement placement;
    placement.person = *m->person, placement.by = by;
    placement.kind = kind, placement.place = place;
    placement.reason = reason.trimmed();
    placement.from = m->workspace.today();
    m->workspace.write<domain::Placement>(
        this,
        [placement, clock = m->workspace.clock()](store::Database& database) {
            return store::savePlacement(database, placement, clock);
        },
        [this](Result<domain::Placement> kept) {
            if (!kept) return Q_EMIT failed(kept.error().message);
            Q_EMIT said(tr("Set by hand from today."));
        });
}

void PersonDevelopment::placeByFacts(domain::PlacementKind kind) {
    const PersonId by = m->placer();
    if (by.isNull()) return Q_EMIT failed(tr("Only somebody in this person's line can set this by hand."));
    m->workspace.write<bool>(
        this,
        [person = *m->person, kind, by, day = m->workspace.today(),
         clock = m->workspace.clock()](store::Database& database) -> Result<bool> {
            if (const Status ended = store::endPlacement(database, person, kind, day, by, clock); !ended)
                return tl::unexpected(ended.error());
            return true;
        },
        [this](Result<bool> ended) {
            if (!ended) return Q_EMIT failed(ended.error().message);
            Q_EMIT said(tr("By the facts again."));
        });
}

} // namespace chalktalk::app

#include "store/assessment_store.h"

#include "store/audit_store.h"
#include "store/coaching_rows.h"
#include "store/database.h"
#include "store/development_rows.h"
#include "store/draft_store.h"
#include "store/failure.h"
#include "store/sql.h"
#include "store/statement.h"
#include "store/transaction.h"

#include <QCoreApplication>
#include <set>

namespace chalktalk::store {

namespace {

using domain::Assessment;
using domain::AssessmentState;

QString tr(const char* text) { return QCoreApplication::translate("Store", text); }
QString detail(AssessmentId id) { return QStringLiteral("assessment %1").arg(id.value); }

std::optional<qint64> known(qint64 ms) { return ms == 0 ? std::nullopt : std::optional(ms); }

Assessment readRow(const Statement& row) {
    Assessment found;
    found.id = {row.integer(0)};
    found.version = static_cast<int>(row.integer(1));
    found.person = {row.integer(2)}, found.rater = {row.integer(3)};
    found.side = static_cast<domain::Side>(row.integer(4));
    found.state = static_cast<AssessmentState>(row.integer(5));
    found.model = static_cast<int>(row.integer(6));
    found.day = row.day(7).value_or(Day{});
    found.ownDoneAtMs = row.integer(8); // 0 when null, also below
    found.withoutOwn = row.integer(9) != 0;
    found.doneAtMs = row.integer(10);
    return found;
}

// Reads what hangs on an assessment; prepared once for many.
class Ratings {
  public:
    explicit Ratings(Database& database)
        : m_ratings(database, sql::skill_rating::of_assessment),
          m_evidence(database, sql::rating_evidence::of_assessment) {}

    void readInto(Assessment& assessment) {
        for (m_ratings.bind(1, assessment.id.value); m_ratings.step();) {
            domain::SkillRating rating;
            rating.skill = m_ratings.string(0), rating.name = m_ratings.string(1);
            rating.ownLevel = static_cast<int>(m_ratings.integer(2));
            rating.ownWords = m_ratings.string(3), rating.ownAnchor = m_ratings.string(4);
            rating.level = static_cast<int>(m_ratings.integer(5)), rating.anchor = m_ratings.string(6);
            assessment.ratings.push_back(std::move(rating));
        }
        for (m_evidence.bind(1, assessment.id.value); m_evidence.step();) {
            const auto position = static_cast<std::size_t>(m_evidence.integer(0));
            if (position < assessment.ratings.size())
                assessment.ratings[position].evidence.push_back(readEvidence(m_evidence, 1));
        }
        m_ratings.reset(), m_evidence.reset();
    }

  private:
    Statement m_ratings, m_evidence;
};

std::optional<Assessment> find(Database& database, AssessmentId id) {
    Statement row(database, sql::assessment::find);
    if (!row.bind(1, id.value).step()) return std::nullopt;
    Assessment found = readRow(row);
    Ratings(database).readInto(found);
    return found;
}

std::vector<Assessment> readAll(Database& database, Statement& row) {
    std::vector<Assessment> all;
    Ratings ratings(database);
    while (row.step()) {
        all.push_back(readRow(row));
        ratings.readInto(all.back());
    }
    return all;
}

void checkSense(const Assessment& now) {
    if (now.person.isNull() || now.rater.isNull())
        throwError(ErrorCode::Invalid, tr("An assessment is of somebody, by somebody."));
    if (now.ratings.size() > domain::mostSkills)
        throwError(ErrorCode::Invalid, tr("An assessment rates at most %1 skills.").arg(domain::mostSkills));
    std::set<QString> skills;
    for (const domain::SkillRating& rating : now.ratings) {
        if (rating.skill.isEmpty() || !skills.insert(rating.skill).second)
            throwError(ErrorCode::Invalid, tr("A skill is rated once in an assessment."));
        checkLevel(rating.ownLevel);
        checkLevel(rating.level);
        if (now.isOfOneself() && rating.level != 0)
            throwError(ErrorCode::Invalid, tr("Of oneself there is one level: one's own."));
        if (now.state == AssessmentState::Done && rating.level != 0 && rating.evidence.empty())
            throwError(ErrorCode::Invalid, tr("A rating needs what it stands on before it is done."));
    }
}

void checkAgainst(const std::optional<Assessment>& before, const Assessment& now) {
    if ((before ? before->version : 0) != now.version)
        throwError(ErrorCode::Conflict,
                   tr("This assessment was changed by somebody else meanwhile. Nothing was saved."), detail(now.id));
    if (!before) return;
    if (before->person != now.person || before->rater != now.rater)
        throwError(ErrorCode::Invalid, tr("The two people of an assessment can't be exchanged."));
    if (before->state == AssessmentState::Done && *before != now)
        throwError(ErrorCode::Invalid, tr("An assessment that is done stays as it is. Begin a new one."));
}

void keepRatings(Database& database, const Assessment& now) {
    const qint64 id = now.id.value;
    for (const Sql* remove : {&sql::rating_evidence::remove, &sql::skill_rating::remove})
        Statement(database, *remove).bind(1, id).run();
    Statement row(database, sql::skill_rating::insert), evidence(database, sql::rating_evidence::insert);
    int position = 0;
    for (const domain::SkillRating& rating : now.ratings) {
        row.bind(1, id).bind(2, position).bind(3, rating.skill).bind(4, rating.name).bind(5, rating.ownLevel);
        row.bind(6, rating.ownWords).bind(7, rating.ownAnchor).bind(8, rating.level).bind(9, rating.anchor).run();
        int at = 0;
        for (const domain::Evidence& one : rating.evidence) {
            evidence.bind(1, id).bind(2, position).bind(3, at++);
            bindEvidence(evidence, 4, one);
            evidence.run();
        }
        ++position;
    }
}

std::string_view actionOf(const std::optional<Assessment>& before, const Assessment& now) {
    const bool wasDone = before && before->state == AssessmentState::Done;
    if (now.state == AssessmentState::Done && !wasDone) return "assessment.done";
    return before ? "assessment.save" : "assessment.begin";
}

} // namespace

Result<Assessment> loadAssessment(Database& database, AssessmentId id) {
    return guarded([&] {
        auto found = find(database, id);
        if (!found) throwError(ErrorCode::NotFound, tr("This assessment is not in the store."), detail(id));
        return *std::move(found);
    });
}

Result<std::vector<Assessment>> loadAssessmentsOf(Database& database, PersonId person) {
    return guarded([&] {
        Statement row(database, sql::assessment::of_person);
        row.bind(1, person.value);
        return readAll(database, row);
    });
}

Result<std::vector<Assessment>> loadAllAssessments(Database& database) {
    return guarded([&] {
        Statement row(database, sql::assessment::list);
        return readAll(database, row);
    });
}

Assessment keepAssessment(Database& database, Assessment now, PersonId by, const Clock& clock, const SavedForm& form) {
    checkSense(now);
    std::optional<Assessment> before;
    if (!now.id.isNull()) before = find(database, now.id);
    checkAgainst(before, now);
    if (now.id.isNull()) now.id.value = newCoachingId();
    ++now.version;
    Statement row(database, before ? sql::assessment::update : sql::assessment::insert);
    row.bind(1, now.version).bind(2, now.person.value).bind(3, now.rater.value).bind(4, static_cast<int>(now.side));
    row.bind(5, static_cast<int>(now.state)).bind(6, now.model).bind(7, std::optional(now.day));
    row.bind(8, known(now.ownDoneAtMs)).bind(9, now.withoutOwn ? 1 : 0).bind(10, known(now.doneAtMs));
    runOnce(row.bind(11, now.id.value));
    keepRatings(database, now);
    noteInTrail(database, by, actionOf(before, now), QString::number(now.id.value), clock);
    noteTaken(database, form, {QStringLiteral("assessment"), now.id.value, by, now.person}, now.version);
    return *find(database, now.id);
}

Result<Assessment> saveAssessment(Database& database, const Assessment& assessment, PersonId by, const Clock& clock,
                                  const SavedForm& form) {
    return guarded([&] {
        Transaction transaction(database);
        Assessment kept = keepAssessment(database, assessment, by, clock, form);
        transaction.commit();
        removeTaken(database, form);
        return kept;
    });
}

Status removeOpenAssessment(Database& database, AssessmentId id, PersonId by, const Clock& clock) {
    return guarded([&] {
        Transaction transaction(database);
        const auto found = find(database, id);
        if (!found) throwError(ErrorCode::NotFound, tr("This assessment is not in the store."), detail(id));
        if (found->state == AssessmentState::Done)
            throwError(ErrorCode::Invalid, tr("What was rated stays. A later assessment says how it stands now."),
                       detail(id));
        for (const Sql* remove : {&sql::rating_evidence::remove, &sql::skill_rating::remove, &sql::assessment::remove})
            Statement(database, *remove).bind(1, id.value).run();
        noteInTrail(database, by, "assessment.remove", QString::number(id.value), clock);
        transaction.commit();
        removeDraftsOf(database, QStringLiteral("assessment"), id.value);
    });
}

} // namespace chalktalk::store

#include "app/assessment/assessment_editor.h"

#include "app/assessment/assessment_opening.h"
#include "app/assessment/skill_choices.h"
#include "app/forms/record_form.h"

#include <algorithm>

namespace chalktalk::app {

using domain::Assessment;
using domain::AssessmentState;
using domain::SkillRating;

struct AssessmentEditor::Inside {
    Inside(AssessmentEditor& editor, Workspace& store, const QString& conflict)
        : workspace(store),
          record(store, &editor,
                 {[&editor](bool onlyText) { onlyText ? Q_EMIT editor.textChanged() : Q_EMIT editor.changed(); },
                  [&editor] { Q_EMIT editor.savedChanged(); }, [] {}, conflict}) {}

    [[nodiscard]] PersonId me() const {
        const auto ledger = workspace.ledger();
        const auto index = workspace.me();
        return ledger && index != domain::noPerson ? ledger->person(index).id : PersonId{};
    }
    [[nodiscard]] QString nameOf(PersonId id) const {
        const auto index = workspace.indexOf(id);
        return index == domain::noPerson ? QString() : workspace.ledger()->person(index).name;
    }
    [[nodiscard]] bool maySee(PersonId person) const {
        const auto index = workspace.indexOf(person);
        return index != domain::noPerson && (index == workspace.me() || workspace.canCoach(index));
    }
    void standAgain();

    Workspace& workspace;
    State state = State::Empty;
    QString problem;
    RecordForm<OfAssessment> record;
    coaching::CompetencyModel model;
    std::vector<coaching::SkillStanding> standings;
    std::vector<EvidenceChoice> evidence;
    quint64 round = 0;
    LatestJob job;
};

namespace {

bool isBlank(const QString& text) { return text.trimmed().isEmpty(); }

SkillRating* ratingIn(Assessment& form, const QString& skill) {
    const auto at = std::ranges::find(form.ratings, skill, &SkillRating::skill);
    return at == form.ratings.end() ? nullptr : &*at;
}

bool anyLevel(const Assessment& form) {
    return std::ranges::any_of(form.ratings, [](const SkillRating& rating) { return rating.level != 0; });
}

bool anyOwn(const Assessment& form) {
    return std::ranges::any_of(form.ratings,
                               [](const SkillRating& r) { return r.ownLevel != 0 || !isBlank(r.ownWords); });
}

bool isLevel(int level) { return level >= 0 && level <= domain::highestLevel; }

} // namespace

// As everybody stood before this assessment: of one that is done, before its day.
void AssessmentEditor::Inside::standAgain() {
    const auto ledger = workspace.ledger();
    const auto log = workspace.coaching();
    const auto person = workspace.indexOf(record.now().person);
    standings.clear();
    if (state != State::Open || !ledger || !log || person == domain::noPerson) return;
    Day day = workspace.today();
    for (const domain::AssessmentLine& line : log->assessmentsOf(person))
        if (line.id == record.now().id && line.state == AssessmentState::Done) day = line.day - 1;
    standings = coaching::skillStandings(*log, *ledger, model, person, day);
}

AssessmentEditor::AssessmentEditor(Workspace& workspace, QObject* parent)
    : QObject(parent),
      m(std::make_unique<Inside>(*this, workspace,
                                 tr("Somebody changed this assessment meanwhile. Both versions are shown below."))) {
    connect(&workspace, &Workspace::resultsChanged, this, [this] {
        if (m->state != State::Open) return;
        m->standAgain();
        Q_EMIT changed();
    });
}

AssessmentEditor::~AssessmentEditor() { leave(); }

AssessmentEditor::State AssessmentEditor::state() const { return m->state; }
const QString& AssessmentEditor::problem() const { return m->problem; }
const Assessment& AssessmentEditor::assessment() const { return m->record.now(); }
const coaching::CompetencyModel& AssessmentEditor::model() const { return m->model; }
QString AssessmentEditor::personName() const { return m->nameOf(assessment().person); }
QString AssessmentEditor::raterName() const { return m->nameOf(assessment().rater); }
QString AssessmentEditor::savedText() const { return m->record.savedText(); }
QString AssessmentEditor::cameBackText() const { return m->record.cameBack(); }
AssessmentEditor::Saved AssessmentEditor::saved() const { return static_cast<Saved>(m->record.saved()); }
const std::vector<coaching::SkillStanding>& AssessmentEditor::standings() const { return m->standings; }
bool AssessmentEditor::canUndo() const { return !isReadOnly() && m->record.canUndo(); }
bool AssessmentEditor::canRedo() const { return !isReadOnly() && m->record.canRedo(); }

bool AssessmentEditor::isReadOnly() const {
    const PersonId me = m->me();
    return m->state != State::Open || m->record.isEnding() || me.isNull() || me != m->record.author() ||
           assessment().rater != me || assessment().state == AssessmentState::Done;
}

void AssessmentEditor::begin(PersonId person) { open(person, {}); }

void AssessmentEditor::open(PersonId person, AssessmentId id) {
    const PersonId me = m->me();
    const bool same = assessment().person == person && m->record.author() == me &&
                      (id.isNull() ? !isReadOnly() : assessment().id == id);
    if (m->state == State::Open && same) return;
    leave();
    const auto failWith = [this](const QString& words) {
        m->state = State::Failed;
        m->problem = words;
        Q_EMIT changed();
    };
    m->state = State::Loading;
    m->problem.clear();
    Q_EMIT changed();
    if (!m->workspace.ledger() || !m->workspace.coaching()) return failWith(tr("The store is still being read."));
    if (me.isNull()) return failWith(tr("Say first who you are: an assessment is somebody's word."));
    if (!m->maySee(person)) return failWith(tr("This person is not in your line."));
    const AssessmentOpening opening{m->workspace.storePath(),
                                    m->workspace.dataDir(),
                                    m->workspace.ledger(),
                                    m->workspace.coaching(),
                                    m->workspace.zone(),
                                    m->workspace.today(),
                                    me,
                                    person,
                                    id};
    const auto read = [opening](std::stop_token) { return openAssessment(opening); };
    const auto done = [this, opening, failWith, round = m->round](Result<OpenedAssessment> opened) {
        if (round != m->round) return; // left meanwhile
        if (!opened) return failWith(opened.error().message);
        if (!m->maySee(opened->record.form.person)) return failWith(tr("This person is not in your line."));
        m->model = std::move(opened->model);
        m->evidence = std::move(opened->evidence);
        m->record.take(std::move(opened->record), m->workspace.place(), opening.me);
        m->state = State::Open;
        m->standAgain();
        Q_EMIT changed();
        Q_EMIT savedChanged();
        m->record.keep(); // what came back belongs into the record
    };
    // What is still on its way to the disk has to be there first.
    if (m->record.isBeingLeft())
        m->workspace.jobs().write<OpenedAssessment>(this, read, done);
    else
        m->job.read<OpenedAssessment>(m->workspace.jobs(), this, read, done);
}

void AssessmentEditor::leave() {
    m->record.leave();
    ++m->round;
    m->job.cancel();
    m->state = State::Empty;
    m->standings.clear();
    m->evidence.clear();
}

std::vector<AssessmentEditor::SkillChoice> AssessmentEditor::choices() const {
    const auto log = m->workspace.coaching();
    const auto person = m->workspace.indexOf(assessment().person);
    if (!log || person == domain::noPerson) return {};
    std::vector<SkillChoice> choices;
    for (const WorthLooking& one : worthLooking(m->model, m->standings, m->evidence, *log, person,
                                                m->workspace.ledger()->person(person).role, m->workspace.today()))
        choices.push_back({one.skill, one.name, one.why, assessment().find(one.skill) != nullptr});
    for (const SkillRating& rating : assessment().ratings) // of another model, or retired since
        if (std::ranges::find(choices, rating.skill, &SkillChoice::skill) == choices.end())
            choices.push_back({rating.skill, rating.name, {}, true});
    return choices;
}

std::vector<EvidenceChoice> AssessmentEditor::evidenceFor(const QString& skill) const {
    return app::evidenceFor(m->evidence, skill);
}

void AssessmentEditor::choose(const QString& skill, bool chosen) {
    if (isReadOnly()) return;
    const bool there = assessment().find(skill) != nullptr;
    if (chosen == there) return;
    if (chosen && assessment().ratings.size() >= domain::mostSkills)
        return Q_EMIT said(tr("%n skills at a time are enough: take one out first.", nullptr, domain::mostSkills));
    m->record.change({}, [&](Assessment& form) {
        if (!chosen) {
            std::erase_if(form.ratings, [&](const SkillRating& rating) { return rating.skill == skill; });
            return;
        }
        SkillRating& rating = form.ratings.emplace_back();
        rating.skill = skill;
        rating.name = m->model.nameOf(skill);
    });
}

void AssessmentEditor::setOwn(const QString& skill, int level) {
    if (isReadOnly() || !isLevel(level) || assessment().withoutOwn || assessment().ownDoneAtMs != 0) return;
    m->record.change({}, [&](Assessment& form) {
        SkillRating* rating = ratingIn(form, skill);
        if (!rating) return;
        rating->ownLevel = level;
        rating->ownAnchor = m->model.anchor(skill, level);
    });
}

void AssessmentEditor::setOwnWords(const QString& skill, const QString& words) {
    if (isReadOnly() || assessment().withoutOwn || assessment().ownDoneAtMs != 0) return;
    m->record.change(QStringLiteral("own/%1").arg(skill), [&](Assessment& form) {
        if (SkillRating* rating = ratingIn(form, skill)) rating->ownWords = words;
    });
}

QString AssessmentEditor::ownNotDoneBecause() const {
    if (assessment().ratings.empty()) return tr("Choose the skills to look at first, four to six of them.");
    for (const SkillRating& rating : assessment().ratings)
        if (rating.ownLevel == 0)
            return tr("%1 has no own rating yet: give one, or take the skill out.").arg(rating.name);
    return {};
}

void AssessmentEditor::finishOwn() {
    if (isReadOnly() || assessment().isOfOneself() || assessment().ownDoneAtMs != 0 || assessment().withoutOwn) return;
    if (const QString lacks = ownNotDoneBecause(); !lacks.isEmpty()) return Q_EMIT said(lacks);
    const qint64 now = m->workspace.clock().nowUtc().toMSecsSinceEpoch();
    m->record.change({}, [now](Assessment& form) { form.ownDoneAtMs = now; });
    m->record.keep();
}

void AssessmentEditor::reopenOwn() {
    if (isReadOnly() || assessment().ownDoneAtMs == 0) return;
    if (anyLevel(assessment()))
        return Q_EMIT said(tr("It was rated beside them already: own ratings stay as they were."));
    m->record.change({}, [](Assessment& form) { form.ownDoneAtMs = 0; });
}

void AssessmentEditor::setWithoutOwn(bool without) {
    if (isReadOnly() || assessment().isOfOneself() || assessment().withoutOwn == without) return;
    if (without && anyOwn(assessment())) return Q_EMIT said(tr("There are own ratings already."));
    if (!without && anyLevel(assessment()))
        return Q_EMIT said(tr("It was rated without them already. A later assessment can begin with their own."));
    m->record.change({}, [without](Assessment& form) { form.withoutOwn = without; });
}

void AssessmentEditor::setLevel(const QString& skill, int level) {
    if (isReadOnly() || !isLevel(level) || !assessment().raterMayRate()) return;
    m->record.change({}, [&](Assessment& form) {
        SkillRating* rating = ratingIn(form, skill);
        if (!rating) return;
        rating->level = level;
        rating->anchor = m->model.anchor(skill, level);
    });
}

void AssessmentEditor::addEvidence(const QString& skill, const domain::Evidence& evidence) {
    if (isReadOnly() || (!assessment().isOfOneself() && !assessment().raterMayRate())) return;
    m->record.change({}, [&](Assessment& form) {
        SkillRating* rating = ratingIn(form, skill);
        if (!rating) return;
        const bool there = std::ranges::any_of(rating->evidence, [&](const domain::Evidence& one) {
            return one.kind == evidence.kind && one.record == evidence.record;
        });
        if (!there) rating->evidence.push_back(evidence);
    });
}

void AssessmentEditor::setEvidenceSentence(const QString& skill, std::size_t position, const QString& words) {
    if (isReadOnly()) return;
    m->record.change(QStringLiteral("evidence/%1/%2").arg(skill).arg(position), [&](Assessment& form) {
        SkillRating* rating = ratingIn(form, skill);
        if (rating && position < rating->evidence.size()) rating->evidence[position].sentence = words;
    });
}

void AssessmentEditor::removeEvidence(const QString& skill, std::size_t position) {
    if (isReadOnly()) return;
    m->record.change({}, [&](Assessment& form) {
        SkillRating* rating = ratingIn(form, skill);
        if (rating && position < rating->evidence.size())
            rating->evidence.erase(rating->evidence.begin() + static_cast<std::ptrdiff_t>(position));
    });
}

QString AssessmentEditor::notDoneBecause() const {
    const Assessment& form = assessment();
    if (form.ratings.empty()) return tr("Choose the skills to look at first, four to six of them.");
    if (form.isOfOneself()) return ownNotDoneBecause();
    if (!form.raterMayRate())
        return tr("%1's own ratings come first. Finish them, or say that you rate without.").arg(personName());
    for (const SkillRating& rating : form.ratings) {
        if (rating.level == 0) return tr("%1 is not rated yet: rate it, or take it out.").arg(rating.name);
        if (rating.evidence.empty()) return tr("%1: name what the rating stands on.").arg(rating.name);
        for (const domain::Evidence& one : rating.evidence)
            if (isBlank(one.sentence)) return tr("%1: say in one sentence what was seen.").arg(rating.name);
    }
    return {};
}

void AssessmentEditor::finish() {
    if (isReadOnly()) return;
    if (const QString lacks = notDoneBecause(); !lacks.isEmpty()) return Q_EMIT said(lacks);
    const qint64 now = m->workspace.clock().nowUtc().toMSecsSinceEpoch();
    m->record.keepThen(
        [now](Assessment& form) {
            form.state = AssessmentState::Done;
            form.doneAtMs = now;
            if (form.isOfOneself() && form.ownDoneAtMs == 0) form.ownDoneAtMs = now;
        },
        [this](const Result<KeptRecord<OfAssessment>>& kept) {
            if (!kept) return Q_EMIT said(kept.error().message);
            if (kept->ended) Q_EMIT finished(assessment().id);
        });
}

void AssessmentEditor::discard() {
    if (isReadOnly()) return;
    m->record.discard(
        [by = m->record.author(), clock = m->workspace.clock()](store::Database& database, const Assessment& form) {
            return store::removeOpenAssessment(database, form.id, by, clock);
        },
        [this](const Status& gone) {
            if (!gone) return Q_EMIT said(gone.error().message);
            leave();
            Q_EMIT finished({});
        });
}

void AssessmentEditor::undo() {
    if (!isReadOnly()) m->record.undo();
}
void AssessmentEditor::redo() {
    if (!isReadOnly()) m->record.redo();
}

} // namespace chalktalk::app

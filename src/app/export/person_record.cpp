#include "app/export/person_record.h"

#include "app/export/export_names.h"
#include "io/development_json.h"
#include "io/person_export.h"
#include "store/database.h"
#include "store/settings_store.h"
#include "store/transaction.h"

namespace chalktalk::app {

namespace {

template <class T> tl::unexpected<Error> failed(const T& result) { return tl::unexpected<Error>(result.error()); }

// A record is about one person: what others said in one-to-ones that this one merely coached is theirs.
void leaveOutWordsOfOthers(std::vector<domain::Session>& sessions, PersonId person) {
    for (domain::Session& session : sessions) {
        if (session.person == person) continue;
        for (domain::Answer& answer : session.answers) answer.repWords.clear();
        session.causes.clear();
        std::erase_if(session.views, [person](const domain::SessionView& view) { return view.by != person; });
    }
}

// Likewise of calls that this one merely went along to, planned or looked back on with somebody: what is said of that
// one, and by them, is theirs.
void leaveOutWordsOfOthers(std::vector<domain::Call>& calls, PersonId person) {
    for (domain::Call& call : calls) {
        if (call.person == person) continue;
        for (domain::LookingBack& back : call.debrief.looking) {
            back.repWords.clear();
            if (call.debrief.with != person) back.coachView.clear();
        }
        call.debrief.skills.clear(), call.debrief.hesitations.clear(), call.debrief.difficulties.clear();
    }
}

// Until an assessment is finished nobody has said it to whom it is about: what the rater noted beside is the rater's.
void leaveOutWhatIsNotSaid(domain::Assessment& assessment, PersonId person) {
    if (assessment.person != person || assessment.isOfOneself()) return;
    if (assessment.state != domain::AssessmentState::Open) return;
    for (domain::SkillRating& rating : assessment.ratings)
        rating.level = 0, rating.anchor.clear(), rating.evidence.clear();
}

// The same of what is not saved yet: one that is being typed is not finished.
void leaveOutWhatIsNotSaid(std::vector<store::Draft>& drafts, PersonId person) {
    std::erase_if(drafts, [person](store::Draft& draft) {
        if (draft.key.form != u"assessment") return false;
        auto typed = io::assessmentFromJson(draft.state.toUtf8());
        if (!typed) return draft.key.author != person;
        leaveOutWhatIsNotSaid(*typed, person);
        draft.state = QString::fromUtf8(io::toJson(*typed));
        return false;
    });
}

// Likewise of those whom this one assessed, whose plan this one has a part in, or who was asked in a review.
void leaveOutWordsOfOthers(domain::CoachingRecords& records, PersonId person) {
    leaveOutWordsOfOthers(records.sessions, person);
    leaveOutWordsOfOthers(records.calls, person);
    for (domain::Assessment& assessment : records.assessments) {
        leaveOutWhatIsNotSaid(assessment, person);
        if (assessment.person == person) continue;
        for (domain::SkillRating& rating : assessment.ratings)
            rating.ownLevel = 0, rating.ownWords.clear(), rating.ownAnchor.clear();
    }
    for (domain::DevelopmentPlan& plan : records.plans) {
        if (plan.person == person) continue;
        plan.purpose.clear();
        for (domain::FocusSkill& focus : plan.focus) focus.why.clear();
        for (domain::PlanReview& review : plan.reviews) review.repWords.clear();
    }
    for (domain::QuarterlyReview& review : records.reviews) {
        if (review.manager == person) continue;
        for (domain::ReviewAnswer& said : review.answers) said.answer.clear();
    }
}

// What people wrote for themselves goes to whom it is about, and else only to its author; where nobody was named who
// looks, it is whoever the store belongs to.
template <class Kept, class AuthorOf>
void leaveOutNotesOfOthers(std::vector<Kept>& notes, PersonId person, std::optional<PersonId> who, AuthorOf authorOf) {
    if (!who || *who == person) return;
    std::erase_if(notes, [&](const Kept& note) { return authorOf(note) != *who; });
}

} // namespace

Result<QByteArray> personRecord(store::Database& database, PersonId person, std::optional<PersonId> who,
                                std::stop_token stop) {
    const store::Snapshot snapshot(database);
    const auto settings = store::loadSettings(database);
    if (!settings) return failed(settings);
    io::PersonExport facts(settings->reportingCurrency);
    if (const auto read = store::readFacts(database, facts, person, std::move(stop)); !read) return failed(read);
    auto records = store::readCoachingRecords(database, person);
    if (!records) return failed(records);
    auto notes = store::readPrivateNotes(database, person);
    if (!notes) return failed(notes);
    auto drafts = store::readDrafts(database, person);
    if (!drafts) return failed(drafts);
    leaveOutWordsOfOthers(*records, person);
    leaveOutNotesOfOthers(*notes, person, who, [](const domain::PrivateNote& note) { return note.author; });
    leaveOutNotesOfOthers(*drafts, person, who, [](const store::Draft& draft) { return draft.key.author; });
    leaveOutWhatIsNotSaid(*drafts, person);
    auto texts = store::readRecordTexts(database);
    if (!texts) return failed(texts);
    std::vector<io::UnsavedForm> unsaved;
    for (const store::Draft& draft : *drafts)
        unsaved.push_back({draft.key.form, draft.key.author, draft.key.person, draft.updatedAtMs, draft.state});
    return facts.json(*records, *notes, unsaved, namesOf(*std::move(texts)));
}

} // namespace chalktalk::app

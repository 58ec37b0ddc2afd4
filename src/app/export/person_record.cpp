#include "app/export/person_record.h"

#include "app/export/export_names.h"
#include "io/development_json.h"
#include "io/person_export.h"
#include "store/database.h"
#include "store/records/bin_about.h"
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

QString cellText(const store::Cell& cell) {
    if (const auto* number = std::get_if<qint64>(&cell)) return QString::number(*number);
    if (const auto* real = std::get_if<double>(&cell)) return QString::number(*real, 'g', 17);
    if (const auto* text = std::get_if<QByteArray>(&cell)) return QString::fromUtf8(*text);
    return {};
}

// As for what is not deleted: of an assessment nothing that its rater had not said yet, of private notes those that may
// be seen.
bool mayBeSeen(const store::RecordImage& image, PersonId person, std::optional<PersonId> who) {
    const auto number = [&](std::string_view column) {
        const auto cell = store::cellOf(image, column);
        const auto* value = cell ? std::get_if<qint64>(&*cell) : nullptr;
        return value ? *value : 0;
    };
    if (image.key.kind == store::RecordKind::PrivateNote && who && *who != person)
        return number("author_id") == who->value;
    return image.key.kind != store::RecordKind::Assessment ||
           number("state") != static_cast<qint64>(domain::AssessmentState::Open) || number("rater_id") == person.value;
}

std::vector<io::DeletedRecord> deletedAbout(const std::vector<store::BinRecord>& bin, PersonId person,
                                            std::optional<PersonId> who) {
    std::vector<io::DeletedRecord> deleted;
    for (const store::BinRecord& record : bin) {
        if (!mayBeSeen(record.image, person, who)) continue;
        const std::string_view word = store::shapeOf(record.image.key.kind).word;
        io::DeletedRecord one{
            QString::fromUtf8(word.data(), static_cast<qsizetype>(word.size())), record.by, record.removedAtMs, {}};
        for (const store::TableImage& table : record.image.tables) {
            for (const auto& row : table.rows) {
                io::DeletedRecord::Row cells{QString::fromUtf8(table.table), {}};
                for (std::size_t i = 0; i < row.size() && i < table.columns.size(); ++i)
                    if (const QString value = cellText(row[i]); !value.isEmpty())
                        cells.cells.emplace_back(QString::fromUtf8(table.columns[i]), value);
                one.rows.push_back(std::move(cells));
            }
        }
        deleted.push_back(std::move(one));
    }
    return deleted;
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
    const auto bin = store::binAbout(database, person);
    if (!bin) return failed(bin);
    leaveOutWordsOfOthers(*records, person);
    leaveOutNotesOfOthers(*notes, person, who, [](const domain::PrivateNote& note) { return note.author; });
    leaveOutNotesOfOthers(*drafts, person, who, [](const store::Draft& draft) { return draft.key.author; });
    leaveOutWhatIsNotSaid(*drafts, person);
    auto texts = store::readRecordTexts(database);
    if (!texts) return failed(texts);
    std::vector<io::UnsavedForm> unsaved;
    for (const store::Draft& draft : *drafts)
        unsaved.push_back({draft.key.form, draft.key.author, draft.key.person, draft.updatedAtMs, draft.state});
    return facts.json(*records, *notes, unsaved, deletedAbout(*bin, person, who), namesOf(*std::move(texts)));
}

} // namespace chalktalk::app

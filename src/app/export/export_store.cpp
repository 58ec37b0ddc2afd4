#include "app/export/export_store.h"

#include "io/canonical_csv.h"
#include "io/coaching_export.h"
#include "io/development_json.h"
#include "io/person_export.h"
#include "store/audit_store.h"
#include "store/database.h"
#include "store/export_reader.h"
#include "store/private_file.h"
#include "store/settings_store.h"
#include "store/transaction.h"

#include <array>
#include <memory>
#include <QCoreApplication>
#include <QDir>
#include <QFile>

namespace chalktalk::app {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("Export", text); }
template <class T> tl::unexpected<Error> failed(const T& result) { return tl::unexpected<Error>(result.error()); }

Status cantWrite(const QString& path) {
    return fail(ErrorCode::Unreadable, tr("%1 can't be written.").arg(QDir::toNativeSeparators(path)));
}

// Files that get their names only when all of them are whole; until then they are ".part", and go when it fails.
class NewFiles {
  public:
    ~NewFiles() {
        for (const auto& file : m_files) {
            file->close();
            file->remove();
        }
    }
    NewFiles() = default;
    NewFiles(const NewFiles&) = delete;
    NewFiles& operator=(const NewFiles&) = delete;

    Result<QFile*> add(const QString& path) {
        if (QFileInfo::exists(path))
            return fail(ErrorCode::Conflict, tr("There is a file %1 already.").arg(QDir::toNativeSeparators(path)));
        const QString part = path + QStringLiteral(".part");
        QFile::remove(part); // of an export that was cut short
        if (Status made = store::makePrivateFile(part); !made) return failed(made);
        auto file = std::make_unique<QFile>(part);
        if (!file->open(QIODevice::WriteOnly)) return failed(cantWrite(path));
        m_files.push_back(std::move(file));
        return m_files.back().get();
    }

    Status keep() {
        for (const auto& file : m_files) {
            if (!file->flush()) return cantWrite(nameOf(*file));
            file->close();
            if (Status synced = store::syncFile(file->fileName()); !synced) return synced;
        }
        for (const auto& file : m_files) {
            if (Status renamed = store::renameIntoNew(file->fileName(), nameOf(*file)); !renamed) return renamed;
        }
        m_files.clear();
        return {};
    }

  private:
    static QString nameOf(const QFile& part) { return part.fileName().chopped(5); }

    std::vector<std::unique_ptr<QFile>> m_files;
};

template <class Id> std::function<QString(Id)> namedBy(std::map<Id, QString> texts) {
    return [texts = std::move(texts)](Id id) {
        const auto found = texts.find(id);
        return found == texts.end() ? QString() : found->second;
    };
}

io::RecordNames namesOf(store::RecordTexts texts) {
    return {namedBy(std::move(texts.people)), namedBy(std::move(texts.accounts)),
            namedBy(std::move(texts.opportunities)), namedBy(std::move(texts.activities))};
}

Result<QByteArray> coachingJson(store::Database& database) {
    auto records = store::readCoachingRecords(database);
    if (!records) return failed(records);
    auto texts = store::readRecordTexts(database);
    if (!texts) return failed(texts);
    auto settings = store::listSettings(database);
    if (!settings) return failed(settings);
    // Who sits before this window is nobody else's business.
    std::erase_if(*settings, [](const auto& setting) { return setting.first == u"me"; });
    return io::coachingExport(*records, *settings, namesOf(*std::move(texts)));
}

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

Result<ExportReport> exportStore(store::Database& database, const QString& folder, std::optional<PersonId> who,
                                 const Clock& clock, std::stop_token stop) {
    const QDir into(folder);
    NewFiles files;
    if (Status made = store::makePrivateFolder(folder); !made) return failed(made);
    io::CanonicalCsv::Devices devices{};
    for (const io::CanonicalFile& canonical : io::canonicalFiles()) {
        auto file = files.add(into.filePath(canonical.name.toString() + QStringLiteral(".csv")));
        if (!file) return failed(file);
        devices[static_cast<std::size_t>(canonical.kind)] = *file;
    }
    const QString coachingName = QStringLiteral("coaching.json");
    auto coaching = files.add(into.filePath(coachingName));
    if (!coaching) return failed(coaching);
    // First: what can't be noted is not handed out.
    if (Status noted = store::recordAudit(database, who, QStringLiteral("export"), {}, clock); !noted)
        return failed(noted);

    const store::Snapshot snapshot(database);
    const auto settings = store::loadSettings(database);
    if (!settings) return failed(settings);
    io::CanonicalCsv csv(settings->reportingCurrency, devices);
    const auto read = store::readFacts(database, csv, {}, std::move(stop));
    if (!read) return failed(read);
    if (!csv.finish()) return failed(cantWrite(folder));
    const auto json = coachingJson(database);
    if (!json) return failed(json);
    if ((*coaching)->write(*json) != json->size()) return failed(cantWrite(folder));
    if (Status kept = files.keep(); !kept) return failed(kept);

    ExportReport report;
    for (const io::CanonicalFile& canonical : io::canonicalFiles())
        report.files.push_back({canonical.name.toString() + QStringLiteral(".csv"), csv.rows(canonical.kind)});
    report.files.push_back({coachingName, 0});
    report.inReportingCurrency = read->inReportingCurrency;
    return report;
}

Status exportPerson(store::Database& database, PersonId person, const QString& file, std::optional<PersonId> who,
                    const Clock& clock, std::stop_token stop) {
    NewFiles files;
    auto out = files.add(file);
    if (!out) return failed(out);
    if (Status noted =
            store::recordAudit(database, who, QStringLiteral("export.person"), QString::number(person.value), clock);
        !noted)
        return noted;
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
    const QByteArray json = facts.json(*records, *notes, unsaved, namesOf(*std::move(texts)));
    if ((*out)->write(json) != json.size()) return cantWrite(file);
    return files.keep();
}

} // namespace chalktalk::app

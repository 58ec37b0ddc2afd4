// An assessment as a form's record: how it is named, kept and brought together (app/forms/record_saving.h).
#pragma once

#include "domain/assessment.h"
#include "io/development_json.h"
#include "store/assessment_store.h"

namespace chalktalk::app {

struct OfAssessment {
    using Form = domain::Assessment;

    static QString draftForm() { return QStringLiteral("assessment"); }
    static qint64 id(const Form& form) { return form.id.value; }
    static void setId(Form& form, qint64 id) { form.id = AssessmentId{id}; }
    static PersonId person(const Form& form) { return form.person; }
    static int version(const Form& form) { return form.version; }
    static void setVersion(Form& form, int version) { form.version = version; }
    static QByteArray toJson(const Form& form) { return io::toJson(form); }
    static Result<Form> fromJson(const QByteArray& json) { return io::assessmentFromJson(json); }
    static Result<Form> load(store::Database& database, const Form& like) {
        return store::loadAssessment(database, like.id);
    }
    static Result<Form> save(store::Database& database, const Form& form, PersonId by, const Clock& clock,
                             const store::SavedForm& typed) {
        return store::saveAssessment(database, form, by, clock, typed);
    }
    static Form withBoth(Form mine, const Form& theirs, const QString& line, const Form* base) {
        return domain::withBoth(std::move(mine), theirs, line, base);
    }
    static bool waits(const Form&) { return false; }
    static void settle(Form&, const Form&, qint64) {}
    static void keepWhatIsNotUndone(Form& form, const Form& now) { form.id = now.id, form.version = now.version; }
};

} // namespace chalktalk::app

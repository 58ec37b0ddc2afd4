#include "io/coaching_export.h"

#include "io/call_json_parts.h"
#include "io/coaching_json_parts.h"
#include "io/development_json_parts.h"
#include "io/person_export.h"

#include <nlohmann/json.hpp>

namespace chalktalk::io {

namespace {

Json cadenceJson(const domain::Cadence& cadence, const PersonText& person) {
    return {{"person", text(person(cadence.person))}, {"every_days", cadence.everyDays}};
}

Json blockJson(const domain::CoachingBlock& block, const PersonText& person) {
    return {{"id", idJson(block.id)},   {"person", text(person(block.person))},
            {"weekday", block.weekday}, {"start_minute", block.startMinute},
            {"minutes", block.minutes}, {"from", dayJson(block.from)},
            {"to", dayJson(block.to)}};
}

// `names` is the names of people, or of all.
template <class Record, class Make, class Names>
Json listOf(const std::vector<Record>& records, const Make& make, const Names& names) {
    Json all = Json::array();
    for (const Record& record : records) all.push_back(make(record, names));
    return all;
}

void addRecords(Json& json, const domain::CoachingRecords& records, const RecordNames& names) {
    const PersonText& person = names.person;
    json["sessions"] = listOf(records.sessions, sessionJson, person);
    json["commitments"] = listOf(records.commitments, commitmentJson, person);
    json["profiles"] = listOf(records.profiles, profileJson, person);
    json["cadences"] = listOf(records.cadences, cadenceJson, person);
    json["coaching_blocks"] = listOf(records.blocks, blockJson, person);
    json["calls"] = listOf(records.calls, callJson, names);
    json["account_plans"] = listOf(records.accountPlans, accountPlanJson, names);
    json["deal_plans"] = listOf(records.dealPlans, dealPlanJson, names);
    json["focuses"] = listOf(records.focuses, focusJson, names);
    json["assessments"] = listOf(records.assessments, assessmentJson, person);
    json["development_plans"] = listOf(records.plans, developmentPlanJson, person);
    json["placements"] = listOf(records.placements, placementJson, person);
    json["reviews"] = listOf(records.reviews, quarterlyReviewJson, person);
}

QByteArray bytesOf(const Json& json) {
    return QByteArray::fromStdString(json.dump(1, ' ', false, Json::error_handler_t::replace)) + '\n';
}

Json noteJson(const domain::PrivateNote& note, const PersonText& person) {
    return {{"author", text(person(note.author))},
            {"person", text(person(note.person))},
            {"session", idJson(note.session.value)},
            {"text", text(note.text)}};
}

Json unsavedJson(const UnsavedForm& form, const PersonText& person) {
    return {{"form", text(form.form)},
            {"author", text(person(form.author))},
            {"person", text(person(form.person))},
            {"updated_at", timeJson(form.updatedAtMs)},
            {"state", text(form.state)}};
}

Json deletedJson(const DeletedRecord& record, const PersonText& person) {
    Json rows = Json::array();
    for (const DeletedRecord::Row& row : record.rows) {
        Json cells = Json::object();
        for (const auto& [column, value] : row.cells) cells[column.toStdString()] = text(value);
        rows.push_back({{"of", text(row.table)}, {"values", std::move(cells)}});
    }
    return {{"kind", text(record.kind)},
            {"deleted_by", text(person(record.by))},
            {"deleted_at", timeJson(record.removedAtMs)},
            {"rows", std::move(rows)}};
}

} // namespace

QByteArray coachingExport(const domain::CoachingRecords& records,
                          const std::vector<std::pair<QString, QString>>& settings, const RecordNames& names) {
    Json json{{"format", "chalktalk.coaching"}, {"version", 1}};
    Json store = Json::object();
    for (const auto& [key, value] : settings) store[key.toStdString()] = text(value);
    json["settings"] = std::move(store);
    addRecords(json, records, names);
    return bytesOf(json);
}

struct PersonExport::Facts {
    Json byKind = Json::object();
};

PersonExport::PersonExport(QString currency) : CanonicalCells(std::move(currency)), m_facts(std::make_unique<Facts>()) {
    for (const CanonicalFile& file : canonicalFiles()) {
        const bool isTheirs = file.kind != domain::FactKind::Holidays && file.kind != domain::FactKind::Rates;
        if (isTheirs) m_facts->byKind[file.name.toString().toStdString()] = Json::array();
    }
}

PersonExport::~PersonExport() = default;

void PersonExport::row(domain::FactKind kind, std::span<const CanonicalCell> cells) {
    const CanonicalFile& file = canonicalFile(kind);
    Json object = Json::object();
    for (std::size_t c = 0; c < cells.size(); ++c)
        object[file.columns[c].name.toString().toStdString()] = cells[c].value.empty() ? Json() : Json(cells[c].value);
    m_facts->byKind[file.name.toString().toStdString()].push_back(std::move(object));
}

QByteArray PersonExport::json(const domain::CoachingRecords& records, const std::vector<domain::PrivateNote>& notes,
                              const std::vector<UnsavedForm>& unsaved, const std::vector<DeletedRecord>& deleted,
                              const RecordNames& names) {
    Json json{{"format", "chalktalk.person"}, {"version", 1}};
    json["facts"] = std::move(m_facts->byKind);
    addRecords(json, records, names);
    json["private_notes"] = listOf(notes, noteJson, names.person);
    json["unsaved"] = listOf(unsaved, unsavedJson, names.person);
    json["deleted"] = listOf(deleted, deletedJson, names.person);
    return bytesOf(json);
}

} // namespace chalktalk::io

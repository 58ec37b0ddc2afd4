#include "store/fact_writer.h"

#include "store/fact_writer_statements.h"

namespace chalktalk::store {

domain::Refusal FactWriter::put(const domain::ActivityRow& row) {
    const auto person = personId(row.personId);
    if (!person) return domain::Refusal::UnknownPerson;
    HeldActivity held;
    if (!row.opportunityId.empty()) {
        const auto position = opportunityPosition(row.opportunityId);
        if (!position) return domain::Refusal::UnknownOpportunity;
        held.opportunity = m_opportunityIds[*position];
    }
    if (!domain::PackedDay::fits(m_zone.dayOf(row.startedAtMs))) return domain::Refusal::DayOutOfRange;
    held.person = *person;
    held.account = accountId(row.accountId);
    held.startedAt = row.startedAtMs;
    if (row.minutes) held.minutes = *row.minutes;
    held.type = static_cast<int>(row.type);
    held.direction = static_cast<int>(row.direction);
    held.kind = static_cast<int>(row.kind);
    held.textBegin = m_activityTexts.size();
    const bool isNameless = isErased(*person);
    const domain::Utf8 subject = isNameless ? domain::Utf8() : row.subject;
    const domain::Utf8 outcome = isNameless ? domain::Utf8() : row.outcome;
    held.idSize = row.id.size(), held.subjectSize = subject.size(), held.outcomeSize = outcome.size();
    m_activityTexts.append(row.id).append(subject).append(outcome);
    m_activities.push_back(held);
    ++m_put[static_cast<std::size_t>(FactKind::Activities)];
    if (m_activities.size() == rowsPerInsert) flushActivities();
    return domain::Refusal::None;
}

std::string_view FactWriter::idOf(const HeldActivity& held) const {
    return std::string_view(m_activityTexts).substr(held.textBegin, held.idSize);
}

Values FactWriter::activityValues(const HeldActivity& held) const {
    const std::string_view texts = std::string_view(m_activityTexts).substr(held.textBegin + held.idSize);
    Values values;
    values.add(held.person).add(held.opportunity).add(held.startedAt);
    values.add(qint64{held.type}).add(qint64{held.direction}).add(qint64{held.kind}).add(held.minutes);
    values.add(held.account).add(texts.substr(0, held.subjectSize));
    return values.add(texts.substr(held.subjectSize, held.outcomeSize));
}

// Into a store without any of this source's activities the rows go in blind, many at once; the key's index says
// whether one was there already. With known ones each row is looked up first.
void FactWriter::flushActivities() {
    if (m_activities.empty()) return;
    if (!m_compareActivities && m_activities.size() == rowsPerInsert) {
        insertActivities();
    } else {
        for (const HeldActivity& held : m_activities) mergeActivity(held, 0);
    }
    m_activities.clear();
    m_activityTexts.clear();
}

void FactWriter::insertActivities() {
    Statement& insert = m_sql->manyActivities;
    insert.bind(1, m_sourceId).bind(2, m_importId);
    const qint64 firstId = m_nextActivity;
    int number = 3;
    for (const HeldActivity& held : m_activities) {
        const std::string_view texts = std::string_view(m_activityTexts).substr(held.textBegin);
        insert.bind(number, m_nextActivity++).bind(number + 1, texts.substr(0, held.idSize));
        insert.bind(number + 2, held.person).bind(number + 3, held.opportunity).bind(number + 4, held.startedAt);
        insert.bind(number + 5, held.type).bind(number + 6, held.direction).bind(number + 7, held.kind);
        insert.bind(number + 8, held.minutes).bind(number + 9, held.account);
        insert.bind(number + 10, texts.substr(held.idSize, held.subjectSize));
        insert.bind(number + 11, texts.substr(held.idSize + held.subjectSize, held.outcomeSize));
        number += 12;
    }
    const qint64 written = insert.run();
    auto& counts = m_counts[static_cast<std::size_t>(FactKind::Activities)];
    counts.added += written;
    if (written == rowsPerInsert) return;
    for (std::size_t i = 0; i < m_activities.size(); ++i)
        mergeActivity(m_activities[i], firstId + static_cast<qint64>(i));
}

// `idOfBatch` is the id under which the row has perhaps just been inserted; 0 for one that was not tried yet.
void FactWriter::mergeActivity(const HeldActivity& held, qint64 idOfBatch) {
    auto& [find, insert, update] = m_sql->activities;
    const Values content = activityValues(held);
    auto& counts = m_counts[static_cast<std::size_t>(FactKind::Activities)];
    if (!find.bind(1, m_sourceId).bind(2, idOf(held)).step()) {
        find.reset();
        insert.bind(1, m_sourceId).bind(2, m_importId).bind(3, m_nextActivity++).bind(4, idOf(held));
        content.bind(insert, 5);
        counts.added += insert.run();
        return;
    }
    const qint64 id = find.integer(0);
    const bool isOlder = id < m_firstActivity;
    if (id == idOfBatch || content.equals(find, 1) || (isOlder && m_options.onlyAdd)) return find.reset();
    const quint64 before = Values::digestOf(find, 1, content.size());
    find.reset();
    update.bind(1, id);
    content.bind(update, 2);
    update.run();
    if (isOlder)
        countChange(FactKind::Activities, static_cast<quint64>(id), before, content.digest());
    else
        ++counts.repeated;
}

} // namespace chalktalk::store

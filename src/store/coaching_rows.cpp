#include "store/coaching_rows.h"

#include "store/database.h"
#include "store/failure.h"
#include "store/sql.h"
#include "store/statement.h"

#include <QRandomGenerator>

namespace chalktalk::store {

qint64 newCoachingId() {
    quint64 id = 0;
    while (id == 0) id = QRandomGenerator::system()->generate64() >> 1;
    return static_cast<qint64>(id);
}

void bindFact(Statement& statement, int firstNumber, const domain::FrozenFact& fact) {
    statement.bind(firstNumber, fact.indicator)
        .bind(firstNumber + 1, std::optional(fact.asOf))
        .bind(firstNumber + 2, fact.window.toString());
    int at = firstNumber + 3;
    for (const auto& number :
         {fact.value, fact.low, fact.high, fact.numerator, fact.denominator, fact.peerValue, fact.target})
        statement.bind(at++, number);
    statement.bind(at++, fact.n);
    statement.bind(at++, fact.peerCount);
    for (const QString* text : {&fact.grade, &fact.title, &fact.headline, &fact.sentence, &fact.comparison})
        statement.bind(at++, *text);
}

domain::FrozenFact readFact(const Statement& row, int firstColumn) {
    int at = firstColumn;
    domain::FrozenFact fact;
    fact.indicator = row.string(at++);
    fact.asOf = row.day(at++).value_or(Day{});
    fact.window = domain::Window::parse(row.string(at++)).value_or(domain::Window{});
    for (auto* number :
         {&fact.value, &fact.low, &fact.high, &fact.numerator, &fact.denominator, &fact.peerValue, &fact.target})
        *number = row.optionalReal(at++);
    fact.n = static_cast<int>(row.integer(at++));
    fact.peerCount = static_cast<int>(row.integer(at++));
    for (QString* text : {&fact.grade, &fact.title, &fact.headline, &fact.sentence, &fact.comparison})
        *text = row.string(at++);
    return fact;
}

void keepPrivateNote(Database& database, PersonId author, PersonId person, SessionId session, const QString& text) {
    Statement note(database, text.isEmpty() ? sql::private_note::remove : sql::private_note::upsert);
    note.bind(1, author.value).bind(2, person.value).bind(3, session.value);
    if (!text.isEmpty()) note.bind(4, text);
    note.run();
}

QString findPrivateNote(Database& database, PersonId author, PersonId person, SessionId session) {
    if (author.isNull()) return {};
    Statement note(database, sql::private_note::find);
    note.bind(1, author.value).bind(2, person.value).bind(3, session.value);
    return note.step() ? note.string(0) : QString();
}

std::vector<domain::CoachingBlock> readBlocks(Database& database) {
    std::vector<domain::CoachingBlock> blocks;
    Statement row(database, sql::coaching_block::list);
    while (row.step()) {
        domain::CoachingBlock block;
        block.id = row.integer(0);
        block.person = {row.integer(1)};
        block.weekday = static_cast<int>(row.integer(2));
        block.startMinute = static_cast<int>(row.integer(3));
        block.minutes = static_cast<int>(row.integer(4));
        block.from = row.day(5).value_or(Day{});
        block.to = row.day(6);
        blocks.push_back(block);
    }
    return blocks;
}

void throwError(ErrorCode code, const QString& message, const QString& detail) {
    throw Failure{{code, message, detail}, 0};
}

} // namespace chalktalk::store

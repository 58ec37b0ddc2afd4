// Each reader of the program over any bytes.
#pragma once

#include <QByteArray>

namespace chalktalk::fuzz {

void csv(const QByteArray& bytes);
void preset(const QByteArray& bytes);

// Unsaved forms: what is read is written and read again to the same.
void session(const QByteArray& bytes);
void profile(const QByteArray& bytes);
void call(const QByteArray& bytes);
void accountPlan(const QByteArray& bytes);
void dealPlan(const QByteArray& bytes);
void assessment(const QByteArray& bytes);
void developmentPlan(const QByteArray& bytes);
void review(const QByteArray& bytes);

// Content files that an organisation may write itself.
void conversation(const QByteArray& bytes);
void callContent(const QByteArray& bytes);
void planLanguage(const QByteArray& bytes);
void competencies(const QByteArray& bytes);

void calendar(const QByteArray& bytes);
void sealedHeader(const QByteArray& bytes);
void sealedStream(const QByteArray& bytes); // with a key that is known, so that whole chunks come about, too
void recordImage(const QByteArray& bytes);
void redoJournal(const QByteArray& bytes);

} // namespace chalktalk::fuzz

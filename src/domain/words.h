// The closed vocabularies of the facts, and their canonical texts as FORMATS.md spells them.
#pragma once

#include <optional>
#include <QStringView>

namespace chalktalk::domain {

enum class Role : quint8 { Rep, FirstLineManager, SecondLineManager, Cro, RevOps };
enum class Stage : quint8 { Prospect, Discovery, Demo, Proposal, Negotiation, Won, Lost };
enum class Source : quint8 { None, Self, Marketing, Partner, Sdr, Other };
enum class ActivityType : quint8 { Call, Email, Meeting, Message, Other };
enum class Direction : quint8 { Outbound, Inbound, Internal };
enum class CallKind : quint8 { Prospecting, Discovery, Demo, Proposal, Negotiation, Review, Other };
enum class ChangedField : quint8 { Stage, Amount, CloseDate, Owner };

constexpr bool isClosed(Stage s) { return s == Stage::Won || s == Stage::Lost; }
constexpr bool isManager(Role r) {
    return r == Role::FirstLineManager || r == Role::SecondLineManager || r == Role::Cro;
}

// Canonical text of a word ("first_line_manager", "outbound", "close_date"); Source::None is "".
QStringView toText(Role);
QStringView toText(Stage);
QStringView toText(Source);
QStringView toText(ActivityType);
QStringView toText(Direction);
QStringView toText(CallKind);
QStringView toText(ChangedField);

// The word that a canonical text names (exact, lower case); nothing when unknown.
template <class Word> std::optional<Word> fromText(QStringView text);

} // namespace chalktalk::domain

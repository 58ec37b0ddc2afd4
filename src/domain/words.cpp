#include "domain/words.h"

#include "domain/call_words.h"
#include "domain/coaching_words.h"
#include "domain/development_words.h"

#include <array>
#include <bit>

namespace chalktalk::domain {

namespace {

template <class Word> struct Spelling;
template <> struct Spelling<Role> {
    static constexpr std::array<QStringView, 5> texts{u"rep", u"first_line_manager", u"second_line_manager", u"cro",
                                                      u"revops"};
};
template <> struct Spelling<Stage> {
    static constexpr std::array<QStringView, 7> texts{u"prospect",    u"discovery", u"demo", u"proposal",
                                                      u"negotiation", u"won",       u"lost"};
};
template <> struct Spelling<Source> {
    static constexpr std::array<QStringView, 6> texts{u"", u"self", u"marketing", u"partner", u"sdr", u"other"};
};
template <> struct Spelling<ActivityType> {
    static constexpr std::array<QStringView, 5> texts{u"call", u"email", u"meeting", u"message", u"other"};
};
template <> struct Spelling<Direction> {
    static constexpr std::array<QStringView, 3> texts{u"outbound", u"inbound", u"internal"};
};
template <> struct Spelling<CallKind> {
    static constexpr std::array<QStringView, 7> texts{u"prospecting", u"discovery", u"demo", u"proposal",
                                                      u"negotiation", u"review",    u"other"};
};
template <> struct Spelling<ChangedField> {
    static constexpr std::array<QStringView, 4> texts{u"stage", u"amount", u"close_date", u"owner_id"};
};

template <> struct Spelling<SessionType> {
    static constexpr std::array<QStringView, 8> texts{u"coaching",    u"ride_along",      u"practice", u"onboarding",
                                                      u"deal_review", u"pipeline_review", u"forecast", u"other"};
};
template <> struct Spelling<SessionState> {
    static constexpr std::array<QStringView, 4> texts{u"planned", u"open", u"held", u"cancelled"};
};
template <> struct Spelling<Ending> {
    static constexpr std::array<QStringView, 4> texts{u"", u"discussed", u"commitment", u"put_aside"};
};
template <> struct Spelling<CommitmentState> {
    static constexpr std::array<QStringView, 4> texts{u"open", u"kept", u"missed", u"dropped"};
};
template <> struct Spelling<Move> { static constexpr std::array<QStringView, 2> texts{u"up", u"down"}; };
template <> struct Spelling<CallWay> {
    static constexpr std::array<QStringView, 3> texts{u"meeting", u"phone", u"visit"};
};
template <> struct Spelling<Going> {
    static constexpr std::array<QStringView, 3> texts{u"alone", u"joint", u"ride_along"};
};
template <> struct Spelling<CallState> {
    static constexpr std::array<QStringView, 3> texts{u"set", u"cancelled", u"not_held"};
};
template <> struct Spelling<CallOrigin> {
    static constexpr std::array<QStringView, 3> texts{u"hand", u"calendar", u"activity"};
};
template <> struct Spelling<PlanState> { static constexpr std::array<QStringView, 3> texts{u"", u"draft", u"ready"}; };
template <> struct Spelling<DebriefState> {
    static constexpr std::array<QStringView, 3> texts{u"", u"draft", u"done"};
};
template <> struct Spelling<Stance> {
    static constexpr std::array<QStringView, 5> texts{u"", u"champion", u"for", u"neutral", u"against"};
};
template <> struct Spelling<Said> { static constexpr std::array<QStringView, 3> texts{u"", u"yes", u"no"}; };
template <> struct Spelling<CallOutcome> {
    static constexpr std::array<QStringView, 6> texts{u"",        u"milestone",    u"fallback",
                                                      u"advance", u"continuation", u"no_decision"};
};
template <> struct Spelling<Significant> {
    static constexpr std::array<QStringView, 8> texts{u"amount",     u"stage",       u"kind",  u"new_rep",
                                                      u"struggling", u"thirty_days", u"wants", u"by_hand"};
};
template <> struct Spelling<FocusKind> {
    static constexpr std::array<QStringView, 3> texts{u"thirty_days", u"wants", u"struggling"};
};
template <> struct Spelling<Side> {
    static constexpr std::array<QStringView, 4> texts{u"self", u"first_line", u"second_line", u"other"};
};
template <> struct Spelling<AssessmentState> { static constexpr std::array<QStringView, 2> texts{u"open", u"done"}; };
template <> struct Spelling<EvidenceKind> {
    static constexpr std::array<QStringView, 4> texts{u"one_to_one", u"commitment", u"call_plan", u"debrief"};
};
template <> struct Spelling<GapKind> {
    static constexpr std::array<QStringView, 6> texts{u"", u"knowledge", u"skill", u"will", u"fear", u"situation"};
};
template <> struct Spelling<DevelopmentState> {
    static constexpr std::array<QStringView, 5> texts{u"draft", u"agreed", u"in_progress", u"reviewed", u"closed"};
};
template <> struct Spelling<ActionState> {
    static constexpr std::array<QStringView, 3> texts{u"open", u"done", u"dropped"};
};
template <> struct Spelling<Became> {
    static constexpr std::array<QStringView, 5> texts{u"", u"reached", u"partly_reached", u"not_reached", u"overtaken"};
};
template <> struct Spelling<Quadrant> {
    static constexpr std::array<QStringView, 4> texts{u"train", u"coach", u"motivate", u"stretch"};
};
template <> struct Spelling<ResultGroup> { static constexpr std::array<QStringView, 3> texts{u"a", u"b", u"c"}; };
template <> struct Spelling<PlacementKind> {
    static constexpr std::array<QStringView, 2> texts{u"skill_will", u"results"};
};
template <> struct Spelling<ReviewState> { static constexpr std::array<QStringView, 2> texts{u"open", u"held"}; };

template <class Word> QStringView textOf(Word word) { return Spelling<Word>::texts[static_cast<std::size_t>(word)]; }

} // namespace

QStringView toText(Role w) { return textOf(w); }
QStringView toText(Stage w) { return textOf(w); }
QStringView toText(Source w) { return textOf(w); }
QStringView toText(ActivityType w) { return textOf(w); }
QStringView toText(Direction w) { return textOf(w); }
QStringView toText(CallKind w) { return textOf(w); }
QStringView toText(ChangedField w) { return textOf(w); }
QStringView toText(SessionType w) { return textOf(w); }
QStringView toText(SessionState w) { return textOf(w); }
QStringView toText(Ending w) { return textOf(w); }
QStringView toText(CommitmentState w) { return textOf(w); }
QStringView toText(Move w) { return textOf(w); }
QStringView toText(CallWay w) { return textOf(w); }
QStringView toText(Going w) { return textOf(w); }
QStringView toText(CallState w) { return textOf(w); }
QStringView toText(CallOrigin w) { return textOf(w); }
QStringView toText(PlanState w) { return textOf(w); }
QStringView toText(DebriefState w) { return textOf(w); }
QStringView toText(Stance w) { return textOf(w); }
QStringView toText(Said w) { return textOf(w); }
QStringView toText(CallOutcome w) { return textOf(w); }
QStringView toText(FocusKind w) { return textOf(w); }
QStringView toText(Side w) { return textOf(w); }
QStringView toText(AssessmentState w) { return textOf(w); }
QStringView toText(EvidenceKind w) { return textOf(w); }
QStringView toText(GapKind w) { return textOf(w); }
QStringView toText(DevelopmentState w) { return textOf(w); }
QStringView toText(ActionState w) { return textOf(w); }
QStringView toText(Became w) { return textOf(w); }
QStringView toText(Quadrant w) { return textOf(w); }
QStringView toText(ResultGroup w) { return textOf(w); }
QStringView toText(PlacementKind w) { return textOf(w); }
QStringView toText(ReviewState w) { return textOf(w); }
QStringView toText(Significant w) { // one bit
    return Spelling<Significant>::texts[static_cast<std::size_t>(std::countr_zero(static_cast<quint16>(w)))];
}

template <class Word> std::optional<Word> fromText(QStringView text) {
    const auto& texts = Spelling<Word>::texts;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        if (texts[i] == text) return static_cast<Word>(i);
    }
    return std::nullopt;
}

template std::optional<Role> fromText(QStringView);
template std::optional<Stage> fromText(QStringView);
template std::optional<Source> fromText(QStringView);
template std::optional<ActivityType> fromText(QStringView);
template std::optional<Direction> fromText(QStringView);
template std::optional<CallKind> fromText(QStringView);
template std::optional<ChangedField> fromText(QStringView);
template std::optional<SessionType> fromText(QStringView);
template std::optional<SessionState> fromText(QStringView);
template std::optional<Ending> fromText(QStringView);
template std::optional<CommitmentState> fromText(QStringView);
template std::optional<Move> fromText(QStringView);
template std::optional<CallWay> fromText(QStringView);
template std::optional<Going> fromText(QStringView);
template std::optional<CallState> fromText(QStringView);
template std::optional<CallOrigin> fromText(QStringView);
template std::optional<PlanState> fromText(QStringView);
template std::optional<DebriefState> fromText(QStringView);
template std::optional<Stance> fromText(QStringView);
template std::optional<Said> fromText(QStringView);
template std::optional<CallOutcome> fromText(QStringView);
template std::optional<FocusKind> fromText(QStringView);
template std::optional<Side> fromText(QStringView);
template std::optional<AssessmentState> fromText(QStringView);
template std::optional<EvidenceKind> fromText(QStringView);
template std::optional<GapKind> fromText(QStringView);
template std::optional<DevelopmentState> fromText(QStringView);
template std::optional<ActionState> fromText(QStringView);
template std::optional<Became> fromText(QStringView);
template std::optional<Quadrant> fromText(QStringView);
template std::optional<ResultGroup> fromText(QStringView);
template std::optional<PlacementKind> fromText(QStringView);
template std::optional<ReviewState> fromText(QStringView);

} // namespace chalktalk::domain

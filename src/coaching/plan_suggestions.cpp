#include "coaching/plan_suggestions.h"

#include "coaching/number_words.h"
#include "coaching/quick_capture.h"
#include "coaching/recurring.h"

#include <algorithm>
#include <QCoreApplication>
#include <QSet>

namespace chalktalk::coaching {

namespace {

using domain::Attendee;
using domain::Call;
using domain::Said;
using Part = SuggestedFor;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(PlanSuggestions)
};

constexpr std::size_t s_callsBack = 3;     // with the customer, that are looked at
constexpr std::size_t s_mostOfOneKind = 5; // so that no part floods the others
constexpr std::size_t s_mostRecurring = 3;
constexpr std::size_t s_mostToRehearse = 3;

// Whether two texts are the same but for capitals, accents and signs.
QString sameness(const QString& text) {
    QString key;
    for (const QChar c : foldedName(text))
        if (c.isLetterOrNumber()) key += c;
    return key;
}

// Lines of a free text: what somebody listed.
QStringList linesOf(const QString& text) {
    QStringList lines;
    for (QString line : text.split(u'\n')) {
        line = line.trimmed();
        while (!line.isEmpty() && (line[0] == u'-' || line[0] == u'•' || line[0] == u'*')) line = line.mid(1).trimmed();
        if (!line.isEmpty()) lines << line.left(300);
    }
    return lines;
}

class Suggesting {
  public:
    Suggesting(const Call& call, const CallContent& content, const QTimeZone& zone)
        : m_call(call), m_content(content), m_zone(zone) {
        for (const auto& q : call.questions) know(Part::Question, q.text);
        for (const auto& i : call.information) know(Part::Information, i.text);
        for (const auto& t : call.troubles) know(Part::Trouble, t.text);
        for (const auto& a : call.attendees) know(Part::Attendee, a.name.isEmpty() ? a.role : a.name);
    }

    void leftOpen(const std::vector<Call>& before);
    void ofAccount(const domain::AccountPlan& plan);
    void ofDeal(const domain::DealPlan& plan);
    void recurring(std::span<const domain::CallLine> calls);
    void whoDecides();
    void rehearse();
    std::vector<Suggestion> take() {
        if (m_found.size() > mostSuggestions) m_found.resize(mostSuggestions);
        return std::move(m_found);
    }

  private:
    void know(Part part, const QString& text) { m_known.insert({static_cast<int>(part), sameness(text)}); }
    bool add(Part part, const QString& text, const QString& answer, const QString& why, const Attendee& attendee = {}) {
        const std::pair key(static_cast<int>(part), sameness(text));
        if (key.second.isEmpty() || m_known.contains(key)) return false;
        const auto ofPart = std::ranges::count(m_found, part, &Suggestion::part);
        if (static_cast<std::size_t>(ofPart) >= s_mostOfOneKind) return false;
        m_known.insert(key);
        m_found.push_back({part, text, answer, why, attendee});
        return true;
    }
    void addPerson(const Attendee& attendee, const QString& why) {
        add(Part::Attendee, attendee.name.isEmpty() ? attendee.role : attendee.name, {}, why, attendee);
    }
    void leftOpenBy(const Call& call);
    [[nodiscard]] QString dayOf(const Call& call) const {
        const auto day = [&](qint64 ms) { return Day::fromDate(QDateTime::fromMSecsSinceEpoch(ms, m_zone).date()); };
        return dayText(day(call.endMs()), day(m_call.startMs));
    }

    const Call& m_call;
    const CallContent& m_content;
    const QTimeZone& m_zone;
    QSet<std::pair<int, QString>> m_known;
    std::vector<Suggestion> m_found;
};

void Suggesting::leftOpenBy(const Call& call) {
    const QString day = dayOf(call);
    for (const auto& question : call.questions) {
        if (question.planned && question.asked == Said::No)
            add(Part::Question, question.text, question.goodAnswer, Texts::tr("Not asked on %1").arg(day));
        else if (question.asked == Said::Yes)
            know(Part::Question, question.text); // an earlier call need not bring it again
    }
    for (const auto& information : call.information) {
        if (information.got == Said::No)
            add(Part::Information, information.text, {}, Texts::tr("Not learned on %1").arg(day));
        else if (information.got == Said::Yes)
            know(Part::Information, information.text);
    }
    for (const auto& trouble : call.troubles) {
        if (!trouble.planned)
            add(Part::Trouble, trouble.text, trouble.answer, Texts::tr("Came unforeseen on %1").arg(day));
        else if (trouble.came == Said::Yes)
            add(Part::Trouble, trouble.text, trouble.answer, Texts::tr("Came on %1").arg(day));
    }
}

void Suggesting::leftOpen(const std::vector<Call>& before) {
    std::vector<const Call*> calls; // that lie before this one
    for (const Call& call : before)
        if (call.id != m_call.id && (m_call.startMs == 0 || call.startMs < m_call.startMs)) calls.push_back(&call);
    if (calls.size() > s_callsBack) calls.resize(s_callsBack);
    if (calls.empty()) return;
    if (const QString next = calls.front()->debrief.nextStep.trimmed(); !next.isEmpty())
        add(Part::Information, Texts::tr("What became of: %1").arg(next), {},
            Texts::tr("The next step of %1").arg(dayOf(*calls.front())));
    for (const Call* call : calls) leftOpenBy(*call);
    for (const Attendee& attendee : calls.front()->attendees)
        addPerson(attendee, Texts::tr("In the room on %1").arg(dayOf(*calls.front())));
}

void Suggesting::ofAccount(const domain::AccountPlan& plan) {
    for (const domain::Stakeholder& who : plan.stakeholders)
        if (who.decides) addPerson({who.name, who.role, who.stance, true}, Texts::tr("Decides on the money"));
    const QString missing = Texts::tr("Missing in the account plan");
    for (const QString& line : linesOf(plan.missing)) add(Part::Information, line, {}, missing);
    for (const domain::Stakeholder& who : plan.stakeholders)
        addPerson({who.name, who.role, who.stance, who.decides}, Texts::tr("Matters by the account plan"));
    if (plan.version > 0 && plan.needs.trimmed().isEmpty())
        add(Part::Information, Texts::tr("What they need most, in their own words"), {}, missing);
}

void Suggesting::ofDeal(const domain::DealPlan& plan) {
    if (const QString buyer = plan.economicBuyer.trimmed(); !buyer.isEmpty()) {
        const qsizetype comma = buyer.indexOf(u','); // "Ines Vogt, CFO"
        addPerson({buyer.left(comma).trimmed(), comma < 0 ? QString() : buyer.mid(comma + 1).trimmed(),
                   domain::Stance::Unknown, true},
                  Texts::tr("Decides on the money"));
    }
    const QString missing = Texts::tr("Missing in the deal plan");
    if (plan.pain.trimmed().isEmpty())
        add(Part::Question, Texts::tr("What does it cost you to leave it as it is?"),
            Texts::tr("A figure that they work out aloud"), missing);
    if (plan.decisionProcess.trimmed().isEmpty())
        add(Part::Question, Texts::tr("What happens between today and a decision, step by step?"),
            Texts::tr("Names and days"), missing);
    if (plan.competition.trimmed().isEmpty())
        add(Part::Information, Texts::tr("Which other ways they look at, doing nothing among them"), {}, missing);
    for (const QString& line : linesOf(plan.risks)) add(Part::Trouble, line, {}, Texts::tr("A risk in the deal plan"));
}

void Suggesting::whoDecides() {
    if (std::ranges::any_of(m_call.attendees, &Attendee::decides)) return;
    if (std::ranges::any_of(m_found, [](const Suggestion& s) { return s.attendee.decides; })) return;
    add(Part::Information, Texts::tr("Who decides on the money"), {},
        Texts::tr("Nobody in the room is known to decide on the money"));
}

void Suggesting::recurring(std::span<const domain::CallLine> calls) {
    const Day day = Day::fromDate(QDateTime::fromMSecsSinceEpoch(m_call.startMs, m_zone).date());
    auto all = recurringOf(calls, m_content, {}, day);
    std::erase_if(all, [&](const Recurrence& r) { return !r.allKinds && r.kind != m_call.kind; });
    // Counted over this kind before counted over all.
    std::ranges::stable_sort(all, {}, &Recurrence::allKinds);
    std::size_t taken = 0;
    for (const Recurrence& one : all) {
        if (taken == s_mostRecurring) break;
        const QString why =
            (one.allKinds ? Texts::tr("In %1 of the last %n debriefed call(s)", nullptr, one.of)
                          : Texts::tr("In %1 of the last %n debriefed call(s) of this kind", nullptr, one.of))
                .arg(one.calls);
        QString id = one.id;
        if (id == u"room.nobody-decides") id = QStringLiteral("no-decider");
        if (id == u"milestone.not-reached") id = QStringLiteral("no-milestone");
        if (id == u"questions.not-asked") {
            taken += add(Part::Rehearse, Texts::tr("The first planned question, within five minutes"), {}, why);
            continue;
        }
        if (id == u"hesitation") {
            taken += add(Part::Rehearse, Texts::tr("The sentence that was held back last time"), {}, why);
            continue;
        }
        const auto known = std::ranges::find(m_content.difficulties, id, &Difficulty::id);
        if (known != m_content.difficulties.end())
            taken += add(Part::Trouble, known->trouble, known->answer, why);
        else if (!id.contains(u'.')) // in somebody's own words
            taken += add(Part::Trouble, id, {}, why);
    }
}

void Suggesting::rehearse() {
    const PlanTemplate* made = m_content.findTemplate(m_call.plan.kindTemplate);
    if (!made) made = m_content.templateFor(m_call.kind);
    if (!made) return;
    if (m_found.size() > mostSuggestions - 2) m_found.resize(mostSuggestions - 2); // two always have their place
    std::size_t taken = 0;
    for (const QString& moment : made->rehearse) {
        if (taken == s_mostToRehearse) return;
        taken += add(Part::Rehearse, moment, {}, Texts::tr("Hard in such calls: say it aloud once"));
    }
}

} // namespace

std::vector<Suggestion> suggestionsFor(const Call& call, const std::vector<Call>& before,
                                       std::span<const domain::CallLine> callsOfPerson,
                                       const domain::AccountPlan* account, const domain::DealPlan* deal,
                                       const CallContent& content, const QTimeZone& zone) {
    Suggesting suggesting(call, content, zone);
    suggesting.leftOpen(before);
    suggesting.recurring(callsOfPerson);
    if (account) suggesting.ofAccount(*account);
    if (deal) suggesting.ofDeal(*deal);
    suggesting.whoDecides();
    suggesting.rehearse();
    return suggesting.take();
}

} // namespace chalktalk::coaching

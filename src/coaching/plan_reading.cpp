#include "coaching/plan_reading.h"

#include "coaching/plan_findings.h"
#include "coaching/plan_remarks.h"

#include <algorithm>
#include <QCoreApplication>

namespace chalktalk::coaching {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(PlanReading)
};

// What each part may bring; 100 together. docs/plan-reading.md says why.
enum Weight {
    MilestoneWeight = 25,
    DayWeight = 8,
    FallbackWeight = 7,
    AgendaWeight = 5,
    QuestionsWeight = 8,
    OpenWeight = 9,
    GoodAnswersWeight = 3,
    FitWeight = 2,
    InformationWeight = 6,
    TroublesWeight = 3,
    TroubleAnswersWeight = 6,
    RoomWeight = 3,
    DecidesWeight = 5,
    ValueWeight = 6,
    OpensWeight = 2,
    EndsWeight = 2,
};

constexpr int s_minutesAQuestion = 5; // with its answer

int share(int weight, std::size_t part, std::size_t whole) {
    return whole == 0 ? 0 : static_cast<int>((static_cast<std::size_t>(weight) * part + whole / 2) / whole);
}

bool isWritten(const QString& text) {
    return std::ranges::any_of(text, [](QChar c) { return c.isLetterOrNumber(); });
}

// Puts the points of one call together, in the order of the form.
class Reading {
  public:
    Reading(const domain::Call& call, const std::vector<PlanDictionary>& languages)
        : m_call(call), m_languages(languages) {
        for (const domain::Attendee& attendee : call.attendees)
            for (const QString& word : PlanText::wordsOf(attendee.name)) m_names.insert(word);
    }

    PlanReading make() {
        milestone();
        agenda();
        questions();
        information();
        troubles();
        room();
        value();
        edges();
        for (const ReadingPoint& point : m_reading.points) m_reading.score += point.earned;
        if (!m_reading.hasMilestone) m_reading.score = std::min(m_reading.score, s_mostWithoutMilestone);
        return std::move(m_reading);
    }

  private:
    ReadingPoint& add(const char16_t* id, const QString& title, int weight, int earned, const Remark& remark = {},
                      int line = -1) {
        return m_reading.points.emplace_back(
            ReadingPoint{QString::fromUtf16(id), title, weight, earned, remark.text, remark.hint, line});
    }
    Finding inMilestone(const QString& text, bool hasDay) const {
        const PlanText words(text);
        return findInMilestone(words, languageOf(words, m_languages), m_names, hasDay);
    }
    void milestone();
    void agenda();
    void questions();
    void information();
    void troubles();
    void room();
    void value();
    void edges();
    [[nodiscard]] bool asksWhoDecides() const;

    const domain::Call& m_call;
    const std::vector<PlanDictionary>& m_languages;
    QSet<QString> m_names;
    PlanReading m_reading;
};

int milestoneEarns(Finding finding) {
    switch (finding) {
    case Finding::None:
    case Finding::NoDay: return MilestoneWeight;
    case Finding::Hedge: return 14;
    case Finding::Feeling:
    case Finding::Nobody: return 8;
    case Finding::Activity: return 4;
    default: return 0;
    }
}

void Reading::milestone() {
    const domain::CallPlan& plan = m_call.plan;
    const Finding finding = inMilestone(plan.milestone, plan.milestoneBy.has_value());
    const Finding step = finding == Finding::NoDay ? Finding::None : finding;
    add(u"milestone", Texts::tr("What the customer will do"), MilestoneWeight, milestoneEarns(finding), remarkOn(step));
    // A day by which nothing happens is worth nothing.
    const bool isStep = step == Finding::None || step == Finding::Hedge;
    m_reading.hasMilestone = isStep;
    const bool hasDay = isStep && (plan.milestoneBy || inMilestone(plan.milestone, false) != Finding::NoDay);
    add(u"milestone.day", Texts::tr("By when"), DayWeight, hasDay ? DayWeight : 0,
        isStep && !hasDay ? remarkOn(Finding::NoDay) : Remark());

    if (!isWritten(plan.fallback)) {
        add(u"fallback", Texts::tr("A fallback"), FallbackWeight, 0, remarks::noFallback());
        return;
    }
    const Finding fallback = inMilestone(plan.fallback, true);
    const bool isNone = fallback == Finding::Wish || fallback == Finding::Activity || fallback == Finding::Feeling;
    add(u"fallback", Texts::tr("A fallback"), FallbackWeight, isNone ? FallbackWeight / 2 : FallbackWeight,
        isNone ? remarks::fallbackIsNone() : Remark());
}

void Reading::agenda() {
    const bool written = isWritten(m_call.plan.agenda);
    add(u"agenda", Texts::tr("An agenda to offer"), AgendaWeight, written ? AgendaWeight : 0,
        written ? Remark() : remarks::noAgenda());
}

void Reading::questions() {
    const std::size_t wanted = m_call.minutes <= 20 ? 2 : 3;
    const auto most = static_cast<std::size_t>(std::max(3, m_call.minutes / s_minutesAQuestion));
    std::size_t count = 0, open = 0, withAnswer = 0;
    std::vector<ReadingPoint> lines;
    for (std::size_t i = 0; i < m_call.questions.size(); ++i) {
        const domain::CallQuestion& question = m_call.questions[i];
        if (!question.planned || !isWritten(question.text)) continue;
        ++count;
        withAnswer += isWritten(question.goodAnswer) ? 1 : 0;
        const PlanText words(question.text);
        const Finding finding = findInQuestion(words, languageOf(words, m_languages));
        open += finding == Finding::None ? 1 : 0;
        if (finding == Finding::None) continue;
        const Remark remark = remarkOn(finding);
        lines.push_back({QStringLiteral("questions.open"), Texts::tr("Questions that open"), 0, 0, remark.text,
                         remark.hint, static_cast<int>(i)});
    }
    const bool enough = count >= wanted;
    add(u"questions", Texts::tr("Enough questions"), QuestionsWeight,
        share(QuestionsWeight, std::min(count, wanted), wanted),
        count == 0 ? remarks::noQuestions()
        : enough   ? Remark()
                   : remarks::fewQuestions(static_cast<int>(wanted - count)));
    add(u"questions.open", Texts::tr("Questions that open"), OpenWeight, share(OpenWeight, open, count));
    for (ReadingPoint& line : lines) m_reading.points.push_back(std::move(line));
    const std::size_t half = (count + 1) / 2; // those that matter most
    add(u"questions.answers", Texts::tr("What a good answer sounds like"), GoodAnswersWeight,
        share(GoodAnswersWeight, std::min(withAnswer, half), half),
        count > 0 && withAnswer == 0 ? remarks::noGoodAnswers() : Remark());
    add(u"questions.fit", Texts::tr("Time for the answers"), FitWeight, count > 0 && count <= most ? FitWeight : 0,
        count > most ? remarks::tooManyQuestions(static_cast<int>(count), m_call.minutes) : Remark());
}

void Reading::information() {
    const bool any = std::ranges::any_of(
        m_call.information, [](const domain::CallInformation& i) { return i.planned && isWritten(i.text); });
    add(u"information", Texts::tr("Information to get"), InformationWeight, any ? InformationWeight : 0,
        any ? Remark() : remarks::noInformation());
}

void Reading::troubles() {
    std::size_t count = 0, answered = 0;
    std::vector<ReadingPoint> lines;
    for (std::size_t i = 0; i < m_call.troubles.size(); ++i) {
        const domain::CallTrouble& trouble = m_call.troubles[i];
        if (!trouble.planned || !isWritten(trouble.text)) continue;
        ++count;
        const PlanText words(trouble.answer);
        const Finding finding = trouble.answer.trimmed().isEmpty()
                                    ? Finding::NoAnswer
                                    : findInAnswer(words, languageOf(words, m_languages));
        answered += finding == Finding::None ? 1 : 0;
        if (finding == Finding::None) continue;
        const Remark remark = remarkOn(finding);
        lines.push_back({QStringLiteral("troubles.answers"), Texts::tr("An answer to it"), 0, 0, remark.text,
                         remark.hint, static_cast<int>(i)});
    }
    add(u"troubles", Texts::tr("What might go wrong"), TroublesWeight, count > 0 ? TroublesWeight : 0,
        count > 0 ? Remark() : remarks::noTroubles());
    add(u"troubles.answers", Texts::tr("An answer to it"), TroubleAnswersWeight,
        share(TroubleAnswersWeight, answered, count));
    for (ReadingPoint& line : lines) m_reading.points.push_back(std::move(line));
}

bool Reading::asksWhoDecides() const {
    const auto asks = [&](const QString& text) {
        const PlanText words(text);
        return languageOf(words, m_languages).decision.occursIn(words);
    };
    return std::ranges::any_of(m_call.questions, [&](const auto& q) { return q.planned && asks(q.text); }) ||
           std::ranges::any_of(m_call.information, [&](const auto& i) { return i.planned && asks(i.text); });
}

void Reading::room() {
    const bool anybody = std::ranges::any_of(
        m_call.attendees, [](const domain::Attendee& a) { return isWritten(a.name) || isWritten(a.role); });
    add(u"room", Texts::tr("Who is in the room"), RoomWeight, anybody ? RoomWeight : 0,
        anybody ? Remark() : remarks::emptyRoom());
    const bool known = std::ranges::any_of(m_call.attendees, &domain::Attendee::decides) || asksWhoDecides();
    add(u"room.decides", Texts::tr("Who decides on the money"), DecidesWeight, known ? DecidesWeight : 0,
        known ? Remark() : remarks::nobodyDecides());
}

void Reading::value() {
    const PlanText words(m_call.plan.value);
    const bool figure = std::ranges::any_of(words.words(), [](const auto& w) { return w.shape.startsWith(u'#'); }) ||
                        (!words.isEmpty() && languageOf(words, m_languages).money.occursIn(words));
    add(u"value", Texts::tr("Value in the customer's money"), ValueWeight,
        figure            ? ValueWeight
        : words.isEmpty() ? 0
                          : ValueWeight / 2,
        figure            ? Remark()
        : words.isEmpty() ? remarks::noValue()
                          : remarks::valueWithoutNumber());
}

void Reading::edges() {
    const bool opens = isWritten(m_call.plan.opens), ends = isWritten(m_call.plan.ends);
    add(u"opens", Texts::tr("Who opens"), OpensWeight, opens ? OpensWeight : 0,
        opens ? Remark() : remarks::nobodyOpens());
    add(u"ends", Texts::tr("How it ends in time"), EndsWeight, ends ? EndsWeight : 0,
        ends ? Remark() : remarks::noEnding());
}

} // namespace

std::vector<ReadingPoint> PlanReading::remarksOn(const QString& part) const {
    std::vector<ReadingPoint> found;
    const auto lost = [&](const ReadingPoint& point) { // by the part that a line belongs to
        int sum = 0;
        for (const ReadingPoint& p : points)
            if (p.id == point.id) sum += p.weight - p.earned;
        return sum;
    };
    for (const ReadingPoint& point : points) {
        const bool belongs = point.id == part || point.id.startsWith(part + u'.');
        if (belongs && !point.remark.isEmpty()) found.push_back(point);
    }
    std::ranges::stable_sort(found, std::greater(), lost);
    return found;
}

PlanReader::PlanReader(const std::vector<PlanLanguage>& languages) {
    auto made = std::make_shared<std::vector<PlanDictionary>>();
    for (const PlanLanguage& language : languages) made->emplace_back(language);
    if (made->empty()) made->emplace_back(PlanLanguage{});
    m_languages = std::move(made);
}

PlanReading PlanReader::read(const domain::Call& call) const { return Reading(call, *m_languages).make(); }

QString PlanReader::milestoneRemark(const QString& milestone) const {
    const PlanText words(milestone);
    return remarkOn(findInMilestone(words, languageOf(words, *m_languages), {}, false)).text;
}

QString PlanReader::questionRemark(const QString& question) const {
    const PlanText words(question);
    return remarkOn(findInQuestion(words, languageOf(words, *m_languages))).text;
}

QString PlanReader::troubleRemark(const QString& answer) const {
    if (answer.trimmed().isEmpty()) return remarkOn(Finding::NoAnswer).text;
    const PlanText words(answer);
    return remarkOn(findInAnswer(words, languageOf(words, *m_languages))).text;
}

PlanReading readPlan(const domain::Call& call, const std::vector<PlanLanguage>& languages) {
    return PlanReader(languages).read(call);
}
QString milestoneRemark(const QString& milestone, const std::vector<PlanLanguage>& languages) {
    return PlanReader(languages).milestoneRemark(milestone);
}
QString questionRemark(const QString& question, const std::vector<PlanLanguage>& languages) {
    return PlanReader(languages).questionRemark(question);
}
QString troubleRemark(const QString& answer, const std::vector<PlanLanguage>& languages) {
    return PlanReader(languages).troubleRemark(answer);
}

} // namespace chalktalk::coaching

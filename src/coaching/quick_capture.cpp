#include "coaching/quick_capture.h"

#include "coaching/capture_people.h"
#include "coaching/capture_words.h"

#include <algorithm>
#include <QCoreApplication>
#include <QTimeZone>
#include <utility>

namespace chalktalk::coaching {

namespace {

using Words = std::vector<CaptureWord>;
using domain::CallWay;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(QuickCapture)
};

// Kinds by the longest of their words first: "cold call" before "call".
domain::CallKind takeKind(Words& words, const CallContent& content) {
    std::vector<std::pair<QString, domain::CallKind>> phrases;
    for (const auto& kind : content.kindWords)
        for (const QString& word : kind.words) phrases.emplace_back(word, kind.kind);
    std::ranges::stable_sort(phrases, std::greater(), [](const auto& p) { return p.first.size(); });
    for (const auto& [phrase, kind] : phrases)
        if (takePhrase(words, phrase)) return kind;
    return domain::CallKind::Other;
}

CallWay takeWay(Words& words) {
    static const std::vector<std::pair<QString, CallWay>> ways{
        {QStringLiteral("site visit"), CallWay::Visit}, {QStringLiteral("on site"), CallWay::Visit},
        {QStringLiteral("on-site"), CallWay::Visit},    {QStringLiteral("onsite"), CallWay::Visit},
        {QStringLiteral("visit"), CallWay::Visit},      {QStringLiteral("phone call"), CallWay::Phone},
        {QStringLiteral("phone"), CallWay::Phone},      {QStringLiteral("call"), CallWay::Phone},
        {QStringLiteral("ring"), CallWay::Phone},       {QStringLiteral("meeting"), CallWay::Meeting},
        {QStringLiteral("meet"), CallWay::Meeting}};
    for (const auto& [phrase, way] : ways)
        if (takePhrase(words, phrase)) return way;
    return CallWay::Meeting;
}

// What nothing else has taken, without the little words around it.
QString rest(const Words& words, bool& namedAfterWith) {
    QStringList left;
    namedAfterWith = false;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i].taken) continue;
        if (left.isEmpty() && isLittle(words[i].folded)) {
            namedAfterWith = namedAfterWith || isWith(words[i]);
            continue;
        }
        left << words[i].written;
    }
    while (!left.isEmpty() && isLittle(foldedName(left.back()))) left.removeLast();
    return left.join(u' ');
}

void settleDay(Captured& captured, const CapturedTime& found, const QDateTime& now) {
    if (!found.impossible) captured.day = found.day;
    captured.time = found.time;
    captured.minutes = found.minutes;
    if (!captured.time) return;
    const bool passed = *captured.time < QTime(now.time().hour(), now.time().minute());
    if (!found.day) captured.day = now.date().addDays(passed ? 1 : 0);
    if (found.weekday && *captured.day == now.date() && passed) captured.day = captured.day->addDays(7);
}

QString nameOf(PersonId id, const std::vector<CapturePerson>& people) {
    const auto at = std::ranges::find(people, id, &CapturePerson::id);
    return at == people.end() ? QString() : at->name;
}

QString whoProblem(const Captured& captured, const std::vector<CapturePerson>& people, const QString& unknown) {
    if (captured.people.size() > 1) {
        QStringList names;
        for (std::size_t i = 0; i < captured.people.size() && i < 3; ++i) names << nameOf(captured.people[i], people);
        const QString last = names.takeLast();
        return captured.people.size() > 3
                   ? Texts::tr("Several people are called so. Add more of the name.")
                   : Texts::tr("Whose call is it: %1 or %2?").arg(names.join(QStringLiteral(", ")), last);
    }
    if (!unknown.isEmpty()) return Texts::tr("Nobody whose calls you keep is called %1.").arg(unknown);
    if (captured.people.empty()) return Texts::tr("Whose call is it? Add \"with\" and a name.");
    const auto goesAlong = [&](PersonId id) {
        const auto at = std::ranges::find(people, id, &CapturePerson::id);
        return at != people.end() && at->isManager;
    };
    if (std::ranges::all_of(captured.along, goesAlong)) return {};
    QStringList each{nameOf(captured.people.front(), people)};
    for (const PersonId id : captured.along)
        if (!goesAlong(id)) each << nameOf(id, people);
    return Texts::tr("A call is one person's. Keep one for each: %1.").arg(each.join(QStringLiteral(", ")));
}

// A time that the clock skips on that day exists for nobody.
bool exists(const QDate& day, const QTime& time, const QTimeZone& zone) {
    const QDateTime local(day, time, zone);
    if (!local.isValid()) return false;
    const QDateTime again = QDateTime::fromMSecsSinceEpoch(local.toMSecsSinceEpoch(), zone);
    return again.time() == time && again.date() == day;
}

QString whenProblem(const Captured& captured, const QDateTime& now) {
    if (!captured.day) return Texts::tr("When is it? A day and a time, like \"Thu 14:00\".");
    if (!captured.time) return Texts::tr("At what time?");
    if (!exists(*captured.day, *captured.time, now.timeZone()))
        return Texts::tr("That time does not exist on that day: the clocks go forward.");
    if (captured.minutes && (*captured.minutes < 1 || *captured.minutes > 24 * 60))
        return Texts::tr("A call lasts between a minute and a day.");
    return {};
}

} // namespace

QString foldedName(const QString& name) {
    static const std::vector<std::pair<QChar, QString>> letters{
        {u'ø', QStringLiteral("o")}, {u'ł', QStringLiteral("l")},  {u'đ', QStringLiteral("d")},
        {u'ı', QStringLiteral("i")}, {u'æ', QStringLiteral("ae")}, {u'œ', QStringLiteral("oe")},
        {u'ß', QStringLiteral("ss")}};
    QString folded;
    for (const QChar c : name.toLower().normalized(QString::NormalizationForm_D)) {
        if (c.category() == QChar::Mark_NonSpacing) continue;
        const auto other = std::ranges::find(letters, c, &std::pair<QChar, QString>::first);
        folded += other == letters.end() ? QString(c) : other->second;
    }
    return folded;
}

Captured capture(const QString& line, const QDateTime& now, const std::vector<CapturePerson>& people,
                 const CallContent& content, std::optional<PersonId> me, Names names) {
    Captured captured;
    Words words = captureWords(line);
    CapturedPeople found = takePeople(words, people); // first: somebody may be called May
    const CapturedTime time = takeTime(words, now);
    settleDay(captured, time, now);
    captured.kind = takeKind(words, content);
    captured.way = takeWay(words);
    bool namedAfterWith = false;
    captured.customer = rest(words, namedAfterWith);
    QString unknown = found.unknown;
    if (names == Names::Anywhere && found.people.empty() && std::ranges::none_of(words, isWith)) {
        found = guessPeople(words, people);
        captured.guessed = !found.people.empty();
        if (captured.guessed) captured.withName = std::exchange(captured.customer, rest(words, namedAfterWith));
    }
    captured.people = found.people;
    captured.along = found.along;
    // "call with Northwind": nobody is called so, and there is no other customer.
    if (namedAfterWith) unknown.clear();
    if (captured.people.empty() && unknown.isEmpty() && me) captured.people = {*me};
    captured.problem = time.impossible ? Texts::tr("There is no such day.") : whenProblem(captured, now);
    if (captured.problem.isEmpty()) captured.problem = whoProblem(captured, people, unknown);
    return captured;
}

} // namespace chalktalk::coaching

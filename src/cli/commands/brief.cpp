#include "app/local_settings.h"
#include "app/session/brief_maker.h"
#include "cli/command.h"
#include "cli/open_store.h"
#include "coaching/fact_writer.h"
#include "io/conversation_json.h"
#include "io/paper/brief_paper.h"
#include "store/database.h"
#include "store/profile_store.h"
#include "store/settings_store.h"

#include <nlohmann/json.hpp>
#include <QCommandLineParser>
#include <QCoreApplication>

namespace chalktalk::cli {

namespace {

using Json = nlohmann::ordered_json;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

Json list(const QStringList& texts) {
    Json all = Json::array();
    for (const QString& text : texts) all.push_back(text.toStdString());
    return all;
}

Json factJson(const coaching::BriefFact& fact) {
    Json trend = Json::array();
    for (const coaching::TrendPoint& point : fact.trend)
        trend.push_back(
            {{"day", point.day.toString().toStdString()}, {"value", point.value ? Json(*point.value) : Json()}});
    return {{"title", fact.title.toStdString()},
            {"sentence", fact.sentence.toStdString()},
            {"headline", fact.headline.toStdString()},
            {"caption", fact.caption.toStdString()},
            {"comparison", fact.comparison.toStdString()},
            {"note", fact.note.toStdString()},
            {"target", fact.target ? Json(*fact.target) : Json()},
            {"trend", std::move(trend)}};
}

QByteArray asJson(const coaching::Brief& brief) {
    Json facts = Json::array(), commitments = Json::array();
    for (const coaching::BriefFact& fact : brief.facts) facts.push_back(factJson(fact));
    for (const coaching::BriefCommitment& one : brief.commitments)
        commitments.push_back({{"who", one.who.toStdString()},
                               {"what", one.what.toStdString()},
                               {"status", one.status.toStdString()},
                               {"verdict", one.verdict.toStdString()}});
    const Json json{{"name", brief.name.toStdString()},
                    {"occasion", brief.occasion.toStdString()},
                    {"detail", brief.detail.toStdString()},
                    {"data", brief.dataLine.toStdString()},
                    {"facts", std::move(facts)},
                    {"changes", list(brief.changes)},
                    {"commitments", std::move(commitments)},
                    {"questions", list(brief.questions)},
                    {"expectations", list(brief.expectations)}};
    return QByteArray::fromStdString(json.dump(1, ' ', false, Json::error_handler_t::replace)) + '\n';
}

// The planned one-to-one with this person that is nearest to the day, within a week.
std::optional<QDateTime> plannedAt(const Facts& facts, domain::PersonIndex person, Day today, const QTimeZone& zone) {
    const domain::SessionLine* nearest = nullptr;
    for (const domain::SessionLine& line : facts.engine->coaching().sessionsWith(person)) {
        const int apart = std::abs(line.day - today);
        if (line.state != domain::SessionState::Planned || line.plannedAtMs == 0 || apart > 7) continue;
        if (!nearest || apart < std::abs(nearest->day - today)) nearest = &line;
    }
    if (!nearest) return std::nullopt;
    return QDateTime::fromMSecsSinceEpoch(nearest->plannedAtMs, zone);
}

Result<coaching::Brief> briefOf(const Context& context, const Facts& facts, domain::PersonIndex person,
                                const QCommandLineParser& arguments) {
    const auto settings = store::loadSettings(*facts.database);
    if (!settings) return tl::unexpected<Error>(settings.error());
    // Nobody's private note: a brief is for both.
    const auto profile = store::loadProfile(*facts.database, facts.ledger->person(person).id, {});
    if (!profile) return tl::unexpected<Error>(profile.error());
    const auto results = computeAll(context, facts);
    if (!results) return tl::unexpected<Error>(results.error());
    const Day today = arguments.value(QStringLiteral("as-of")).isEmpty() ? facts.today : facts.asOf;
    const coaching::FactWriter writer(*facts.engine, *results);
    const coaching::Agenda agenda =
        coaching::makeAgenda(*facts.engine, writer, facts.engine->coaching(),
                             {person, today, std::max(facts.asOf, facts.ledger->latestFact().value_or(facts.asOf))});
    const QString folder = arguments.value(QStringLiteral("data-dir"));
    const auto content = io::loadConversation(folder.isEmpty() ? app::defaultDataDir() : folder);
    QStringList questions;
    for (const coaching::Question& question : content.questions) {
        if (question.always) questions << question.text;
    }
    return app::makeBrief(
        *facts.ledger, person,
        {agenda, *profile, questions, plannedAt(facts, person, today, settings->timeZone), today, facts.asOf});
}

int run(const Context& context, const QCommandLineParser& arguments) {
    const QString wanted = arguments.value(QStringLiteral("person"));
    if (wanted.isEmpty()) return wrongUse(Texts::tr("Say whose brief: --person NAME-OR-ID."));
    const auto facts = loadFacts(context, arguments.value(QStringLiteral("as-of")));
    if (!facts) return refuse(facts.error());
    const auto person = findPerson(*facts->ledger, wanted);
    if (!person) return refuse(person.error());
    if (!facts->visible[*person])
        return wrongUse(Texts::tr("%1 is not in the reporting line of %2.").arg(wanted, context.as));
    const auto brief = briefOf(context, *facts, *person, arguments);
    if (!brief) return refuse(brief.error());
    if (const QString file = arguments.value(QStringLiteral("pdf")); !file.isEmpty()) {
        io::useOwnFonts();
        const Status written = io::writeBriefPdf(file, *brief);
        return written ? Done : refuse(written.error());
    }
    print(context.format == Format::Json ? asJson(*brief) : coaching::asText(*brief).toUtf8());
    return Done;
}

} // namespace

Command briefCommand() {
    return {QStringLiteral("brief"),
            {},
            Texts::tr("The one-page brief for a one-to-one: as text, JSON or PDF."),
            QStringLiteral("chalktalk-cli brief --person \"Ana Abel\" --pdf ana.pdf"),
            0,
            {{QStringLiteral("person"), Texts::tr("Whose one-to-one."), QStringLiteral("P")},
             {QStringLiteral("as-of"), Texts::tr("The day to look from; the latest in the facts unless given."),
              QStringLiteral("D")},
             {QStringLiteral("pdf"), Texts::tr("Write one page on paper instead of text."), QStringLiteral("FILE")}},
            run};
}

} // namespace chalktalk::cli

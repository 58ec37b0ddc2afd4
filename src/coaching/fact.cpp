#include "coaching/fact.h"

#include <QCoreApplication>

namespace chalktalk::coaching {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Fact)
};

} // namespace

using metrics::Grade;
using metrics::Reason;

QString gradeWord(const metrics::IndicatorResult& result) {
    switch (result.grade) {
    case Grade::Gap: return Texts::tr("Gap");
    case Grade::Watch: return Texts::tr("Watch");
    case Grade::Strength: return Texts::tr("Strength");
    case Grade::Steady: return Texts::tr("Steady");
    case Grade::Thin: return result.reason == Reason::NoPeers ? Texts::tr("No peers") : Texts::tr("Too few");
    case Grade::OffTarget: return Texts::tr("Off target");
    case Grade::OnTarget: return Texts::tr("On target");
    case Grade::None: break;
    }
    switch (result.reason) {
    case Reason::NoData: return Texts::tr("No data");
    case Reason::NotRecorded: return Texts::tr("Not recorded");
    case Reason::NoQuota: return Texts::tr("No quota");
    case Reason::QuotaMet: return Texts::tr("Quota met");
    case Reason::Thin: return Texts::tr("Too few");
    case Reason::NoPeers: return Texts::tr("No peers");
    case Reason::None: break;
    }
    return Texts::tr("No target");
}

QString asText(const Fact& fact) {
    QStringList lines{fact.sentence};
    QString second = fact.comparison;
    if (!fact.certainty.isEmpty()) second += (second.isEmpty() ? QString() : QStringLiteral(". ")) + fact.certainty;
    if (!second.isEmpty()) lines << (second.endsWith(u'.') ? second : second + u'.');
    if (!fact.quality.isEmpty()) lines << fact.quality;
    return lines.join(u'\n');
}

} // namespace chalktalk::coaching

#include "coaching/fact.h"

#include <QCoreApplication>

namespace chalktalk::coaching {

using metrics::Grade;
using metrics::Reason;

QString gradeWord(const metrics::IndicatorResult& result) {
    const auto tr = [](const char* text) { return QCoreApplication::translate("Fact", text); };
    switch (result.grade) {
    case Grade::Gap: return tr("Gap");
    case Grade::Watch: return tr("Watch");
    case Grade::Strength: return tr("Strength");
    case Grade::Steady: return tr("Steady");
    case Grade::Thin: return result.reason == Reason::NoPeers ? tr("No peers") : tr("Too few");
    case Grade::OffTarget: return tr("Off target");
    case Grade::OnTarget: return tr("On target");
    case Grade::None: break;
    }
    switch (result.reason) {
    case Reason::NoData: return tr("No data");
    case Reason::NotRecorded: return tr("Not recorded");
    case Reason::NoQuota: return tr("No quota");
    case Reason::QuotaMet: return tr("Quota met");
    case Reason::Thin: return tr("Too few");
    case Reason::NoPeers: return tr("No peers");
    case Reason::None: break;
    }
    return tr("No target");
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

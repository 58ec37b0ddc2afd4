#include "ui/development/plan_words.h"

#include "ui/session/session_words.h"

#include <QCoreApplication>

namespace chalktalk::ui {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(PlanWords)
};

} // namespace

EvidenceLook evidenceLook(domain::EvidenceKind kind) {
    switch (kind) {
    case domain::EvidenceKind::OneToOne: return {Texts::tr("One-to-one"), QStringLiteral("message-circle")};
    case domain::EvidenceKind::Commitment: return {Texts::tr("Commitment"), QStringLiteral("handshake")};
    case domain::EvidenceKind::CallPlan: return {Texts::tr("Call plan"), QStringLiteral("clipboard-list")};
    case domain::EvidenceKind::Debrief: return {Texts::tr("Debrief"), QStringLiteral("phone")};
    }
    return {};
}

QString evidenceTitle(const domain::Evidence& evidence, Day today) {
    return Texts::tr("%1, %2").arg(evidenceLook(evidence.kind).name, dayWords(evidence.day, today));
}

app::Route evidenceRoute(const domain::Evidence& evidence, PersonId person) {
    const QString id = QString::number(evidence.record);
    switch (evidence.kind) {
    case domain::EvidenceKind::OneToOne: return {QStringLiteral("session"), person, id};
    case domain::EvidenceKind::Commitment: return {QStringLiteral("person"), person, QStringLiteral("commitments")};
    case domain::EvidenceKind::CallPlan: return {QStringLiteral("call"), person, id + QStringLiteral("/plan")};
    case domain::EvidenceKind::Debrief: return {QStringLiteral("call"), person, id + QStringLiteral("/debrief")};
    }
    return {QStringLiteral("person"), person, {}};
}

QString evidenceKey(const domain::Evidence& evidence) {
    return QStringLiteral("%1/%2").arg(static_cast<int>(evidence.kind)).arg(evidence.record);
}

PlanStateLook stateLook(domain::DevelopmentState state) {
    switch (state) {
    case domain::DevelopmentState::Draft: return {Colour::Info, Colour::InfoSoft};
    case domain::DevelopmentState::Agreed:
    case domain::DevelopmentState::InProgress:
    case domain::DevelopmentState::Reviewed: return {Colour::AccentInk, Colour::AccentSoft};
    case domain::DevelopmentState::Closed: break;
    }
    return {Colour::Ink2, Colour::Sunk};
}

OutcomeWord outcomeWord(const QString& outcome) {
    if (outcome == u"moved") return {Texts::tr("Moved"), QStringLiteral("trending-up"), Colour::AccentInk};
    if (outcome == u"not-moved") return {Texts::tr("Not moved"), QStringLiteral("minus"), Colour::Warn};
    if (outcome == u"too-early") return {Texts::tr("Too early"), QStringLiteral("clock"), Colour::Ink2};
    return {};
}

QString firstName(const QString& name) { return name.section(u' ', 0, 0); }

} // namespace chalktalk::ui

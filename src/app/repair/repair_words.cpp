#include "app/repair/repair_words.h"

#include <QCoreApplication>
#include <span>

namespace chalktalk::app {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Repair)
};

struct Name {
    const char *word, *many, *one;
};

constexpr Name s_names[] = {
    {"session", QT_TRANSLATE_NOOP("Repair", "One-to-ones"), QT_TRANSLATE_NOOP("Repair", "One-to-one")},
    {"commitment", QT_TRANSLATE_NOOP("Repair", "Commitments"), QT_TRANSLATE_NOOP("Repair", "Commitment")},
    {"profile", QT_TRANSLATE_NOOP("Repair", "Profiles"), QT_TRANSLATE_NOOP("Repair", "Profile")},
    {"private_note", QT_TRANSLATE_NOOP("Repair", "Private notes"), QT_TRANSLATE_NOOP("Repair", "Private note")},
    {"cadence", QT_TRANSLATE_NOOP("Repair", "Rhythms"), QT_TRANSLATE_NOOP("Repair", "Rhythm")},
    {"coaching_block", QT_TRANSLATE_NOOP("Repair", "Coaching times"), QT_TRANSLATE_NOOP("Repair", "Coaching time")},
    {"call", QT_TRANSLATE_NOOP("Repair", "Calls"), QT_TRANSLATE_NOOP("Repair", "Call")},
    {"account_plan", QT_TRANSLATE_NOOP("Repair", "Account plans"), QT_TRANSLATE_NOOP("Repair", "Account plan")},
    {"deal_plan", QT_TRANSLATE_NOOP("Repair", "Deal plans"), QT_TRANSLATE_NOOP("Repair", "Deal plan")},
    {"focus", QT_TRANSLATE_NOOP("Repair", "Times of planning all calls"),
     QT_TRANSLATE_NOOP("Repair", "Time of planning all calls")},
    {"assessment", QT_TRANSLATE_NOOP("Repair", "Assessments"), QT_TRANSLATE_NOOP("Repair", "Assessment")},
    {"development_plan", QT_TRANSLATE_NOOP("Repair", "Development plans"),
     QT_TRANSLATE_NOOP("Repair", "Development plan")},
    {"placement", QT_TRANSLATE_NOOP("Repair", "Places set by hand"), QT_TRANSLATE_NOOP("Repair", "Place set by hand")},
    {"quarterly_review", QT_TRANSLATE_NOOP("Repair", "Quarterly reviews"),
     QT_TRANSLATE_NOOP("Repair", "Quarterly review")},
    {"person", QT_TRANSLATE_NOOP("Repair", "People"), ""},
    {"reporting_line", QT_TRANSLATE_NOOP("Repair", "Reporting lines"), ""},
    {"leave", QT_TRANSLATE_NOOP("Repair", "Leave"), ""},
    {"holiday", QT_TRANSLATE_NOOP("Repair", "Holidays"), ""},
    {"rate", QT_TRANSLATE_NOOP("Repair", "Exchange rates"), ""},
    {"quota", QT_TRANSLATE_NOOP("Repair", "Quotas"), ""},
    {"account", QT_TRANSLATE_NOOP("Repair", "Accounts"), ""},
    {"opportunity", QT_TRANSLATE_NOOP("Repair", "Opportunities"), ""},
    {"opportunity_change", QT_TRANSLATE_NOOP("Repair", "Changes of opportunities"), ""},
    {"activity", QT_TRANSLATE_NOOP("Repair", "Activities"), ""},
    {"import", QT_TRANSLATE_NOOP("Repair", "Imports"), ""},
    {"import_file", QT_TRANSLATE_NOOP("Repair", "Imported files"), ""},
    {"source", QT_TRANSLATE_NOOP("Repair", "Sources"), ""},
    {"setting", QT_TRANSLATE_NOOP("Repair", "Settings"), ""},
    {"audit", QT_TRANSLATE_NOOP("Repair", "Audit trail"), ""},
    {"draft", QT_TRANSLATE_NOOP("Repair", "Drafts"), ""},
    {"record_past", QT_TRANSLATE_NOOP("Repair", "Bin and undo"), ""},
};

const Name* find(const QString& word) {
    for (const Name& name : s_names)
        if (word == QLatin1String(name.word)) return &name;
    return nullptr;
}

} // namespace

QString nameOfKind(const QString& word) {
    const Name* name = find(word);
    return name ? Texts::tr(name->many) : word;
}

QString nameOfOne(const QString& word) {
    const Name* name = find(word);
    return name && *name->one ? Texts::tr(name->one) : word;
}

QString nameOfFate(store::Fate fate, const QString& asOf) {
    switch (fate) {
    case store::Fate::Kept: return Texts::tr("kept");
    case store::Fate::FromJournal:
        return asOf.isEmpty() ? Texts::tr("from the journal") : Texts::tr("from the journal, saved %1").arg(asOf);
    case store::Fate::FromBackup:
        return asOf.isEmpty() ? Texts::tr("from a backup") : Texts::tr("from the backup of %1").arg(asOf);
    case store::Fate::AsFound: return Texts::tr("kept as found");
    case store::Fate::Lost: break;
    }
    return Texts::tr("lost");
}

} // namespace chalktalk::app

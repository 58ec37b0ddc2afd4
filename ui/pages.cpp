#include "ui/pages.h"

#include "ui/account/account_page.h"
#include "ui/call/call_page.h"
#include "ui/calls/calls_page.h"
#include "ui/commitments/commitments_page.h"
#include "ui/dashboard/cell_page.h"
#include "ui/dashboard/dashboard_page.h"
#include "ui/development/assessment_page.h"
#include "ui/development/development_page.h"
#include "ui/development/plans_page.h"
#include "ui/first_run/first_run_page.h"
#include "ui/import/import_page.h"
#include "ui/person/person_page.h"
#include "ui/review/review_page.h"
#include "ui/rhythm/rhythm_page.h"
#include "ui/safety/repair_page.h"
#include "ui/safety/safety_page.h"
#include "ui/session/prepare_page.h"
#include "ui/session/session_page.h"
#include "ui/settings/settings_page.h"
#include "ui/team/team_page.h"
#include "ui/today/today_page.h"

#include <QCoreApplication>

namespace chalktalk::ui {
namespace {

template <class P> Page* make(Shell& shell) { return new P(shell); }

constexpr PageEntry s_pages[] = {
    {"start", QT_TRANSLATE_NOOP("Pages", "Start"), "compass", InRail::TopWithoutStore, false, "", make<FirstRunPage>},
    {"today", QT_TRANSLATE_NOOP("Pages", "Today"), "sun", InRail::Top, true, "Ctrl+0", make<TodayPage>},
    {"team", QT_TRANSLATE_NOOP("Pages", "My team"), "users", InRail::Top, true, "Ctrl+1", make<TeamPage>},
    {"calls", QT_TRANSLATE_NOOP("Pages", "Calls"), "phone", InRail::Top, true, "Ctrl+5", make<CallsPage>},
    {"rhythm", QT_TRANSLATE_NOOP("Pages", "One-to-ones"), "message-circle", InRail::Top, true, "Ctrl+4",
     make<RhythmPage>},
    {"commitments", QT_TRANSLATE_NOOP("Pages", "Commitments"), "list-checks", InRail::Top, true, "Ctrl+3",
     make<CommitmentsPage>},
    {"plans", QT_TRANSLATE_NOOP("Pages", "Development"), "graduation-cap", InRail::Top, true, "Ctrl+7",
     make<PlansPage>},
    {"dashboard", QT_TRANSLATE_NOOP("Pages", "Dashboard"), "layout-dashboard", InRail::Top, true, "Ctrl+6",
     make<DashboardPage>},
    {"import", QT_TRANSLATE_NOOP("Pages", "Import"), "upload", InRail::Top, false, "Ctrl+2", make<ImportPage>},
    {"settings", QT_TRANSLATE_NOOP("Pages", "Settings"), "settings", InRail::Bottom, false, "Ctrl+,",
     make<SettingsPage>},
    {"safety", QT_TRANSLATE_NOOP("Pages", "Safety"), "shield-check", InRail::No, false, "", make<SafetyPage>,
     "settings"},
    {"person", QT_TRANSLATE_NOOP("Pages", "Person"), "user", InRail::No, true, "", make<PersonPage>},
    {"prepare", QT_TRANSLATE_NOOP("Pages", "Prepare a one-to-one"), "message-circle", InRail::No, true, "",
     make<PreparePage>},
    {"session", QT_TRANSLATE_NOOP("Pages", "One-to-one"), "message-circle", InRail::No, true, "", make<SessionPage>},
    {"call", QT_TRANSLATE_NOOP("Pages", "Call"), "phone", InRail::No, true, "", make<CallPage>, "calls"},
    {"account", QT_TRANSLATE_NOOP("Pages", "Account"), "building-2", InRail::No, true, "", make<AccountPage>, "calls"},
    {"development", QT_TRANSLATE_NOOP("Pages", "Development plan"), "graduation-cap", InRail::No, true, "",
     make<DevelopmentPage>, "plans"},
    {"assessment", QT_TRANSLATE_NOOP("Pages", "Assessment"), "gauge", InRail::No, true, "", make<AssessmentPage>,
     "plans"},
    {"cell", QT_TRANSLATE_NOOP("Pages", "Records behind a number"), "layout-dashboard", InRail::No, true, "",
     make<CellPage>, "dashboard"},
    {"review", QT_TRANSLATE_NOOP("Pages", "Quarterly business review"), "clipboard-list", InRail::No, true, "",
     make<ReviewPage>, "dashboard"},
    {"repair", QT_TRANSLATE_NOOP("Pages", "Repair"), "shield-check", InRail::No, false, "", make<RepairPage>,
     "settings"},
};

} // namespace

std::span<const PageEntry> pages() { return s_pages; }

const PageEntry* findPage(const QString& id) {
    for (const PageEntry& page : s_pages)
        if (id == QLatin1String(page.id)) return &page;
    return nullptr;
}

QString name(const PageEntry& page) { return QCoreApplication::translate("Pages", page.name); }

} // namespace chalktalk::ui

#include "tests/support/canonical_folder.h"

#include "base/day.h"

#include <QDir>
#include <QFile>

namespace chalktalk::tests {

CanonicalFiles smallOrganisation() {
    CanonicalFiles files;
    files[QStringLiteral("people.csv")] =
        "person_id,name,email,role,manager_id,peer_group,region,hired_on,in_seat_on,left_on\n"
        "c,Carla Chief,,cro,,,,2018-01-01,,\n"
        "m1,Mia Manager,,first_line_manager,c,,North,2018-01-01,,\n"
        "m2,Max Manager,,first_line_manager,c,,South,2018-01-01,,\n"
        "r1,Ana Abel,,rep,m1,smb,North,2020-01-01,,\n"
        "r2,Bo Hsu,,rep,m1,smb,North,2020-01-01,,\n"
        "r3,Cem O'Brien,,rep,m1,smb,North,2020-01-01,,\n"
        "r4,Dee Vega,,rep,m2,smb,South,2020-01-01,,\n"
        "r5,Eli Castro,,rep,m2,smb,South,2020-01-01,,\n";
    QByteArray quotas = "person_id,period_start,amount,currency\n";
    QByteArray deals = "opportunity_id,name,account_id,owner_id,source,stage,amount,list_amount,currency,created_on,"
                       "close_date,next_step,loss_reason\n";
    QByteArray activities = "activity_id,person_id,opportunity_id,account_id,type,direction,call_kind,started_at,"
                            "minutes,subject,outcome\n";
    int deal = 0, activity = 0;
    for (int rep = 1; rep <= 5; ++rep) {
        const QByteArray who = "r" + QByteArray::number(rep);
        quotas += who + ",2026-04-01,60000,USD\n";
        for (int i = 0; i < 24; ++i) {
            const Day created = *dayFromIso(u"2025-08-01") + i * 12;
            const bool open = i >= 18, won = !open && i % 3 == 0;
            const Day close = open ? *dayFromIso(u"2026-06-15") + i : created + 40;
            const QByteArray id = "o" + QByteArray::number(++deal);
            deals += id + ",Deal " + QByteArray::number(deal) + ",," + who + "," + (i % 2 ? "self" : "marketing") +
                     "," +
                     (open  ? "demo"
                      : won ? "won"
                            : "lost") +
                     "," + QByteArray::number(5000 + 100 * i) + ",6000,USD," + created.toString().toLatin1() + "," +
                     close.toString().toLatin1() + "," + (i % 4 ? "call" : "") + ",\n";
            activities += "a" + QByteArray::number(++activity) + "," + who + "," + id +
                          ",,meeting,outbound,discovery," + (created + 5).toString().toLatin1() + "T10:00:00,45,,\n";
        }
        for (int i = 0; i < 30 + rep; ++i) {
            activities += "a" + QByteArray::number(++activity) + "," + who + ",,,call,outbound,prospecting," +
                          (*dayFromIso(u"2026-06-29") - i % 28).toString().toLatin1() + "T09:00:00,5,,\n";
        }
    }
    files[QStringLiteral("quotas.csv")] = quotas;
    files[QStringLiteral("opportunities.csv")] = deals;
    files[QStringLiteral("activities.csv")] = activities;
    return files;
}

QString canonicalFolder(const QString& path, const CanonicalFiles& files) {
    QDir().mkpath(path);
    for (const auto& [name, content] : files) {
        QFile file(QDir(path).filePath(name));
        if (file.open(QFile::WriteOnly)) file.write(content);
    }
    return path;
}

} // namespace chalktalk::tests

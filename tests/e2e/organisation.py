"""A small organisation as a canonical export, the same at every run, whose numbers this file can tell by itself."""
import csv
import datetime
import pathlib
import random

AS_OF = datetime.date(2026, 3, 31)
MANAGER = ("m1", "Mara Lind")
SECOND_LINE, CRO = ("s1", "Sara Quist"), ("c0", "Cora Lang")
REPS = [("r1", "Ana Torres"), ("r2", "Ben Okoro"), ("r3", "Chloé Martin"), ("r4", "Dev Patel"), ("r5", "Ella Novak"),
        ("r6", "Finn Berg"), ("r7", "Gita Rao")]
CLOSED_EACH = 30  # in the last twelve months, for each rep
WINS = {"r1": 4}  # Ana wins far less often than the others
WINS_OTHERS = 15


def write(folder, weeks_on=0, more_outreach_by=(), whole_line=False):
    """Writes people.csv, opportunities.csv, opportunity_history.csv, activities.csv; gives the folder back. An export made
    some weeks later has the same records and what was done since: one e-mail a working day by everybody, six by some. With the whole line, a second-line manager and a CRO stand above."""
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    dice = random.Random(7)
    day = lambda back: (AS_OF - datetime.timedelta(days=back)).isoformat()

    people = [(MANAGER[0], MANAGER[1], "mara@chalk.example", "first_line_manager", SECOND_LINE[0] if whole_line else "",
               "2020-01-01")]
    if whole_line:
        people += [(SECOND_LINE[0], SECOND_LINE[1], "sara@chalk.example", "second_line_manager", CRO[0], "2020-01-01"),
                   (CRO[0], CRO[1], "cora@chalk.example", "cro", "", "2020-01-01")]
    people += [(i, name, f"{i}@chalk.example", "rep", MANAGER[0], "2022-01-03") for i, name in REPS]
    table(folder, "people", "person_id,name,email,role,manager_id,in_seat_on", people)
    table(folder, "accounts", "account_id,name,owner_id", [("c1", "Halden Foods", "r1"), ("c2", "Castell Group", "r1")])

    opportunities, history, activities = [], [], []
    for person, _ in REPS:
        for n in range(CLOSED_EACH):
            identity = f"{person}-{n:02}"
            closed, created = 5 + n * 11, 5 + n * 11 + 40 + n
            stage = "won" if n < WINS.get(person, WINS_OTHERS) else "lost"
            opportunities.append((identity, f"Deal {identity}", person, "self", stage, str(1000 + 37 * n), "EUR",
                                  day(created), day(closed), ""))
            history.append((identity, day(closed) + "T15:00:00Z", "stage", "discovery", stage))
            for back in (created - 2, created - 9):
                activities.append((f"a-{identity}-{back}", person, identity, "call", "outbound", "discovery",
                                   day(back) + f"T{9 + dice.randrange(8):02}:00:00Z", "25"))
        for n in range(6):
            identity = f"{person}-open-{n}"
            opportunities.append((identity, f"Deal {identity}", person, "marketing", "demo", str(5000 + 411 * n), "EUR",
                                  day(30 + n), day(-40 - n), "Send the proposal" if n % 2 else ""))
        for n in range(20 + dice.randrange(6)):
            activities.append((f"a-{person}-{n}", person, "", "email", "outbound", "", day(1 + n) + "T10:00:00Z", ""))
        for since in range(1, 7 * weeks_on + 1):
            if (AS_OF + datetime.timedelta(days=since)).weekday() < 5:
                for n in range(6 if person in more_outreach_by else 1):
                    activities.append((f"a-{person}-since-{since}-{n}", person, "", "email", "outbound", "",
                                       day(-since) + f"T{9 + n:02}:30:00Z", ""))
    table(folder, "opportunities", "opportunity_id,name,owner_id,source,stage,amount,currency,created_on,close_date,next_step",
          opportunities)
    table(folder, "opportunity_history", "opportunity_id,changed_at,field,old_value,new_value", history)
    table(folder, "activities", "activity_id,person_id,opportunity_id,type,direction,call_kind,started_at,minutes", activities)
    return folder


def write_calendar(path, summary="Proposal with Halden Foods"):
    """The manager's calendar of the day after AS_OF: two calls of Ana's with customers, a weekly one with one instance
    cancelled, and a meeting that is no call."""
    day = (AS_OF + datetime.timedelta(days=1)).strftime("%Y%m%d")
    skipped = (AS_OF + datetime.timedelta(days=8)).strftime("%Y%m%d")
    events = [("halden", day, "1000", "1045", summary, "cfo@halden.example", ""),
              ("castell", day, "1300", "1330", "Negotiation with Castell Group", "buyer@castell.example", ""),
              ("weekly", day, "1500", "1530", "Review with Brightco", "ops@brightco.example",
               f"RRULE:FREQ=WEEKLY;COUNT=3\nEXDATE:{skipped}T150000Z\n"),
              ("team", day, "0800", "0830", "Team meeting", "r2@chalk.example", "")]
    text = "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//test//EN\n"
    for uid, date, start, end, title, guest, rule in events:
        text += (f"BEGIN:VEVENT\nUID:{uid}@chalk.example\nDTSTAMP:20260301T080000Z\nDTSTART:{date}T{start}00Z\n"
                 f"DTEND:{date}T{end}00Z\n{rule}SUMMARY:{title}\nORGANIZER:mailto:mara@chalk.example\n"
                 f"ATTENDEE:mailto:r1@chalk.example\nATTENDEE:mailto:{guest}\nEND:VEVENT\n")
    pathlib.Path(path).write_text((text + "END:VCALENDAR\n").replace("\n", "\r\n"), encoding="utf-8", newline="")
    return path


def table(folder, name, header, rows):
    with open(folder / f"{name}.csv", "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(header.split(","))
        writer.writerows(rows)

"""Reads a folder of canonical CSV the way FORMATS says, and answers how an opportunity stood on a day.

Written for checking the program, from the definitions alone; it shares no code with it.
"""

import calendar
import csv
import datetime
import os
import zoneinfo
from decimal import Decimal, ROUND_HALF_UP
from types import SimpleNamespace

STAGES = ["prospect", "discovery", "demo", "proposal", "negotiation", "won", "lost"]
CLOSED = ("won", "lost")
SOURCES = ("self", "marketing", "partner", "sdr", "other")
DECIMALS = {"JPY": 0, "KRW": 0, "CLP": 0, "VND": 0, "ISK": 0, "KWD": 3, "BHD": 3, "OMR": 3, "JOD": 3, "TND": 3}
ONE_DAY = datetime.timedelta(days=1)


def to_date(text):
    return datetime.date.fromisoformat(text) if text else None


def minus_months(day, months):
    """"Subtracting months keeps the day of month, clipped to the month's last day.\""""
    index = day.year * 12 + day.month - 1 - months
    year, month = index // 12, index % 12 + 1
    return datetime.date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def quarter_of(day):
    """The first and the last day of the calendar quarter."""
    first = datetime.date(day.year, (day.month - 1) // 3 * 3 + 1, 1)
    return first, minus_months(first, -3) - ONE_DAY


class Facts:
    def __init__(self, folder, zone="UTC"):
        self.zone = zoneinfo.ZoneInfo(zone)
        self.folder = folder
        self.read_people()
        opportunities = self.rows("opportunities.csv")
        self.read_money(opportunities)
        history = self.read_changes()
        self.read_opportunities(opportunities, history)
        self.read_activities()
        self.note_what_is_recorded()

    def rows(self, name):
        path = os.path.join(self.folder, name)
        if not os.path.exists(path):
            return []
        with open(path, encoding="utf-8-sig", newline="") as file:
            return [{k: (v or "").strip() for k, v in row.items() if k} for row in csv.DictReader(file)]

    # --- people, calendar, quotas -----------------------------------------------------------------------------

    def read_people(self):
        self.people = {}
        for row in self.rows("people.csv"):
            hired = to_date(row.get("hired_on"))
            self.people[row["person_id"]] = SimpleNamespace(
                id=row["person_id"], name=row["name"], role=row["role"], peer_group=row.get("peer_group", ""),
                # "In the seat: from in_seat_on (else hired_on, else always) to left_on (else always), both included"
                seat_from=to_date(row.get("in_seat_on")) or hired or datetime.date.min,
                seat_to=to_date(row.get("left_on")) or datetime.date.max)
        self.leave = {person: [] for person in self.people}
        for row in self.rows("leave.csv"):
            if row["person_id"] in self.leave:
                self.leave[row["person_id"]].append((to_date(row["from"]), to_date(row["to"])))
        self.holidays = {to_date(row["date"]) for row in self.rows("holidays.csv")}

    def in_seat(self, person, day):
        return self.people[person].seat_from <= day <= self.people[person].seat_to

    def on_leave(self, person, day):
        return any(first <= day <= last for first, last in self.leave[person])

    # "Working day: Monday to Friday, less the organisation's holidays."
    def is_working_day(self, day):
        return day.weekday() < 5 and day not in self.holidays

    def working_days(self, first, last):
        return sum(self.is_working_day(first + i * ONE_DAY) for i in range((last - first).days + 1))

    # "A rep's exposure e is the number of working days in the window in the seat and not on leave."
    def exposure(self, person, first, last):
        days = [first + i * ONE_DAY for i in range((last - first).days + 1)]
        return sum(self.is_working_day(d) and self.in_seat(person, d) and not self.on_leave(person, d) for d in days)

    # --- money ------------------------------------------------------------------------------------------------

    def read_money(self, opportunities):
        # "an empty store takes the most frequent currency of its first import as its reporting currency": of the
        # opportunities, else of the quotas
        seen = {}
        for row in opportunities if any(o.get("currency") for o in opportunities) else self.rows("quotas.csv"):
            if row.get("currency"):
                seen[row["currency"]] = seen.get(row["currency"], 0) + 1
        self.currency = max(seen, key=lambda c: seen[c]) if seen else "USD"
        self.minor_per_major = 10 ** DECIMALS.get(self.currency, 2)
        self.rates = {}
        for row in self.rows("rates.csv"):
            self.rates.setdefault(row["currency"], []).append((to_date(row["valid_from"]), Decimal(row["rate"])))
        for listed in self.rates.values():
            listed.sort()
        self.quotas = {}
        for row in self.rows("quotas.csv"):  # "a later row for the same person and period replaces"
            if row["person_id"] in self.people:
                day = to_date(row["period_start"])
                self.quotas[row["person_id"], day] = self.minor(row["amount"], row.get("currency"), [day])

    # "An amount is converted with the rate in force on the closing day, else on the day of creation, else the latest"
    def minor(self, text, currency, days):
        if not text:
            return None
        rate = Decimal(1)
        if currency and currency != self.currency:
            listed = self.rates[currency]
            rate = listed[-1][1]
            for day in days:
                in_force = [r for valid_from, r in listed if day and valid_from <= day]
                if in_force:
                    rate = in_force[-1]
                    break
        return int((Decimal(text) * rate * self.minor_per_major).quantize(Decimal(1), ROUND_HALF_UP))

    # --- opportunities and their history ----------------------------------------------------------------------

    def instant(self, text):
        time = datetime.datetime.fromisoformat(text.replace("Z", "+00:00"))
        return (time if time.tzinfo else time.replace(tzinfo=self.zone)).astimezone(self.zone)

    def read_changes(self):
        """Per opportunity and field the changes as (instant, day, old, new), oldest first."""
        history, known = {}, set()
        for row in self.rows("opportunity_history.csv"):
            instant = self.instant(row["changed_at"])
            # "A change is the same change when opportunity, instant, field and new value are"
            key = (row["opportunity_id"], instant, row["field"], row["new_value"])
            if key in known:
                continue
            # "A row whose person ... is unknown after all files are read is rejected", a former owner's too
            if row["field"] == "owner_id" and not {row["old_value"], row["new_value"]} <= self.people.keys() | {""}:
                continue
            known.add(key)
            history.setdefault((row["opportunity_id"], row["field"]), []).append(
                (instant, instant.date(), row["old_value"], row["new_value"]))
        for changes in history.values():
            changes.sort(key=lambda c: c[0])  # stable: "Changes at one instant keep the file's order."
        return history

    def read_opportunities(self, rows, history):
        self.opportunities = {}
        for row in rows:
            o = SimpleNamespace(id=row["opportunity_id"], created=to_date(row.get("created_on")),
                                source=row.get("source", ""), next_step=row.get("next_step", ""), activities=[])
            if o.source and o.source not in SOURCES:
                o.source = "other"  # "An unknown source becomes other"
            close_date = to_date(row.get("close_date"))
            of = {field: history.get((o.id, field), []) for field in ("stage", "amount", "close_date", "owner_id")}
            if row["owner_id"] not in self.people or row["stage"] not in STAGES:
                continue
            # "a won or lost row without it is rejected unless its history tells the day"
            into = [day for _, day, _, new in of["stage"] if new == row["stage"]]
            if row["stage"] in CLOSED and not close_date and not into:
                continue
            closing = close_date or (into[-1] if into else None)
            days = [closing if row["stage"] in CLOSED else None, o.created]

            def money(text):
                return self.minor(text, row.get("currency"), days)

            o.list_amount = money(row.get("list_amount"))
            o.stage_now = row["stage"]
            o.close_date_now = close_date
            o.stage = self.timeline(of["stage"], row["stage"], lambda text: text)
            o.amount = self.timeline(of["amount"], money(row.get("amount")), money)
            o.close_date = self.timeline(of["close_date"], o.close_date_now, to_date)
            o.owner = self.timeline(of["owner_id"], row["owner_id"], lambda text: text)
            o.change_days = [day for line in (o.stage, o.amount, o.close_date, o.owner) for day, _ in line[1:]]
            self.opportunities[o.id] = o

    @staticmethod
    def timeline(changes, present, parse):
        """[(None, first value), (day, value), ...] with only changes that change something."""
        # "A change to the value it already had is no change": a field that only has such has no history at all
        while changes and parse(changes[0][2]) == parse(changes[0][3]):
            changes = changes[1:]
        # "a field's value before its first change is that change's old value; a field that never changed has its
        # present value throughout"
        line = [(None, parse(changes[0][2]) if changes else present)]
        for _, day, _, new in changes:
            if parse(new) != line[-1][1]:
                line.append((day, parse(new)))
        return line

    @staticmethod
    def value_at(line, day):
        value = line[0][1]
        for change_day, new in line[1:]:
            if change_day <= day:
                value = new
        return value

    # "it exists from created_on (without one: always ...)"
    @staticmethod
    def exists(o, day):
        return o.created is None or o.created <= day

    def state(self, o, day):
        """Stage at the end of the day, and the closing day (None while open, or when closed on no day)."""
        if len(o.stage) == 1:
            # Whether there is stage history is asked of each opportunity, not of the store: the worked case tiny-team
            # counts the slippage of o55, lost without a stage change in a store full of them, as open until its close date.
            # "Without stage history it is closed if its stage is won or lost and its present close_date <= D, which is
            # the closing day; before that it was open in prospect; an open one is in its present stage since creation."
            if o.stage_now not in CLOSED:
                return o.stage_now, None
            return (o.stage_now, o.close_date_now) if o.close_date_now <= day else ("prospect", None)
        stage, since = o.stage[0][1], o.created
        for change_day, new in o.stage[1:]:
            if change_day <= day:
                stage, since = new, change_day
        # "if that is won or lost, its closing day is the day of the change into it"; "One won or lost at D without a
        # change into it by then closed on its day of creation (without that, on no day ...)"
        return stage, since if stage in CLOSED else None

    # "whoever owned it at the end of its closing day, or of D while open"
    def owner(self, o, day):
        stage, closing = self.state(o, day)
        return self.value_at(o.owner, closing if stage in CLOSED and closing else day)

    def stage_entries(self, o, day):
        """[(day, stage)] by the end of `day`; the first stage's day is None when the creation is unknown."""
        if len(o.stage) == 1:
            return []  # "Stage entries exist only with stage history"
        # "the first stage (the first change's old value) on the day of creation, each later one on the day of its change"
        return [(o.created, o.stage[0][1])] + [(d, s) for d, s in o.stage[1:] if d <= day]

    # --- activities -------------------------------------------------------------------------------------------

    def read_activities(self):
        self.activities = {person: [] for person in self.people}
        for row in self.rows("activities.csv"):
            opportunity = row.get("opportunity_id", "")
            if row["person_id"] not in self.people or (opportunity and opportunity not in self.opportunities):
                continue
            a = SimpleNamespace(day=self.instant(row["started_at"]).date(), type=row["type"],
                                direction=row["direction"], kind=row.get("call_kind") or "other",
                                minutes=Decimal(row.get("minutes") or 0))
            self.activities[row["person_id"]].append(a)
            if opportunity:
                self.opportunities[opportunity].activities.append(a)

    # "Recorded if decides not-recorded, over the whole store as it is now, whatever the date"
    def note_what_is_recorded(self):
        everything = self.opportunities.values()
        kinds = {a.kind for done in self.activities.values() for a in done}
        self.any_activity = bool(kinds)
        self.any_discovery = "discovery" in kinds
        self.any_demo = "demo" in kinds
        self.stage_history = any(len(o.stage) > 1 for o in everything)
        self.close_date_history = any(len(o.close_date) > 1 for o in everything)
        self.any_history = any(o.change_days for o in everything)
        self.any_list_amount = any(o.list_amount is not None for o in everything)
        self.any_source = any(o.source for o in everything)
        self.any_next_step = any(o.next_step for o in everything)
        self.any_open_close_date = any(o.stage_now not in CLOSED and o.close_date_now for o in everything)

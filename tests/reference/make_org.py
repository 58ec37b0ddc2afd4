#!/usr/bin/env python3
"""Makes a random organisation with every kind of mess as canonical CSV: make_org.py SEED FOLDER

The same seed gives the same files. `as-of.txt` says the day to compute for, `zone.txt` the store's time zone, `window.txt`
which window to ask for instead of the trailing ones (empty: none).
"""

import csv
import datetime
import os
import random
import sys
import zoneinfo

ONE_DAY = datetime.timedelta(days=1)
STAGES = ["prospect", "discovery", "demo", "proposal", "negotiation"]
FIRST = "Ana Bo Chloé Dee Eli Fatou Gus Hal Ida Jo Kim Lou Mei Nils Oyá Pia Quin Rui Søren Tam Uma Viktor Wen Xan Yuki Zoë".split()
LAST = "Abel Berg Castro Diallo Ekström Fofana García Hsu Ivanov Jansen Khan Lopes Müller N'Dour O'Brien Pérez Quist Rossi".split()
COLUMNS = {
    "people": "person_id name email role manager_id peer_group region hired_on in_seat_on left_on",
    "leave": "person_id from to", "holidays": "date name", "quotas": "person_id period_start amount currency",
    "rates": "currency valid_from rate", "accounts": "account_id name owner_id segment industry",
    "opportunities": "opportunity_id name account_id owner_id source stage amount list_amount currency created_on "
                     "close_date next_step loss_reason",
    "opportunity_history": "opportunity_id changed_at field old_value new_value",
    "activities": "activity_id person_id opportunity_id account_id type direction call_kind started_at minutes subject "
                  "outcome"}


def days(count):
    return datetime.timedelta(days=count)


class Organisation:
    def __init__(self, seed):
        self.random = r = random.Random(seed)
        self.files = {name: [] for name in COLUMNS}
        self.chance = lambda share: r.random() < share
        self.choose_day()
        self.choose_habits()
        self.make_people()
        self.make_calendar()
        if self.chance(0.03):
            return  # people, and nothing else at all
        self.make_opportunities()
        self.make_activities()

    # --- what kind of organisation ----------------------------------------------------------------------------

    def choose_day(self):
        r = self.random
        self.end = datetime.date(r.choice((2023, 2024, 2025, 2026)), r.randint(1, 12), r.randint(1, 28))
        if self.chance(0.1):
            self.end = datetime.date(2024, 3, 9)
        self.start = self.end - days(r.choice((200, 420, 560)))
        kind = r.random()
        self.as_of = self.end
        if kind < 0.25:  # in the past: what came later must not leak in
            self.as_of = self.end - days(r.randint(1, 150))
        elif kind < 0.5:  # the end of a month
            self.as_of = self.end.replace(day=1) - ONE_DAY
        elif kind < 0.6:  # the first day of a quarter, when nothing of it is over
            self.as_of = datetime.date(self.end.year, (self.end.month - 1) // 3 * 3 + 1, 1)
        elif self.end == datetime.date(2024, 3, 9):
            self.as_of = datetime.date(2024, 2, 29)
        self.zone = r.choice(("UTC", "UTC", "UTC", "America/New_York", "Asia/Kolkata", "Pacific/Auckland"))

    def choose_habits(self):
        r, chance = self.random, self.chance
        self.stage_history = chance(0.87)
        self.field_history = {"amount": chance(0.8), "close_date": chance(0.85), "owner_id": chance(0.7)}
        self.has_activities, self.has_quotas = chance(0.9), chance(0.88)
        self.has_sources, self.has_next_steps = chance(0.88), chance(0.85)
        self.has_lists, self.has_close_dates = chance(0.88), chance(0.95)
        self.few_amounts = chance(0.08)
        self.mess = r.choice((0.0, 0.02, 0.1, 0.3))  # how much of what is odd
        self.volume = r.choice((0.3, 1.0, 1.0, 2.0))
        self.currency = r.choice(("USD", "EUR", "EUR", "JPY", "KWD"))
        self.other_currencies = r.choice(((), (), (), ("GBP",), ("GBP", "CHF")))

    def odd(self, factor=1.0):
        return self.random.random() < self.mess * factor

    # --- people -----------------------------------------------------------------------------------------------

    def make_people(self):
        r = self.random
        count = r.choice((1, 2, r.randint(3, 6), r.randint(5, 12), r.randint(10, 20), r.randint(20, 60)))
        groups = r.choice(([""], ["enterprise", "mid-market"], ["a", "b", ""], ["x", "x", "x", "y"]))
        hired_known = not self.chance(0.15)
        people = [self.person("cro", "cro", ""), self.person("ops", "revops", ""),
                  self.person("s0", "second_line_manager", "cro")]
        managers = [f"m{i}" for i in range(max(1, count // 7))]
        people += [self.person(m, "first_line_manager", "s0") for m in managers]
        self.reps, self.skill = [], {}
        for i in range(count):
            p = self.person(r.choice(("r%d", "00%d", "rep-%d")) % i, "rep", r.choice(managers))
            p["peer_group"] = r.choice(groups)
            if hired_known and not self.chance(0.1):
                p["hired_on"] = self.end - days(r.choice((r.randint(0, 120), r.randint(120, 500), r.randint(500, 3000))))
                if self.chance(0.2):
                    p["in_seat_on"] = p["hired_on"] + days(r.randint(0, 90))
            if self.chance(0.12):
                p["left_on"] = self.as_of + days(r.choice((-200, -60, -20, -1, 0, 1, 30)))
            self.reps.append(p["person_id"])
            self.skill[p["person_id"]] = r.choice((0.3, 0.7, 1.0, 1.0, 1.0, 1.3, 1.8))
            people.append(p)
        r.shuffle(people)
        self.files["people"] = people
        self.sellers = self.reps + ([r.choice(managers), "cro"] if self.mess else [])
        self.everybody = [p["person_id"] for p in people]

    def person(self, id, role, manager):
        name = f"{self.random.choice(FIRST)} {self.random.choice(LAST)}"
        return {"person_id": id, "name": name, "email": f"{id}@example.com", "role": role, "manager_id": manager}

    def make_calendar(self):
        r = self.random
        for _ in range(r.choice((0, 0, 2, 6))):
            self.files["holidays"].append({"date": self.end - days(r.randint(-40, 120)), "name": "Off"})
        for rep in self.reps:
            # They may overlap, and reach past the day. Two of one person never begin on one day: whether the later row
            # then replaces the earlier one, FORMATS does not say.
            for first in sorted({self.as_of - days(r.randint(-5, 100)) for _ in range(r.choice((0, 0, 1, 2, 3)))}):
                length = r.choice((0, 3, 10, 10, 40))
                self.files["leave"].append({"person_id": rep, "from": first, "to": first + days(length)})
        if self.has_quotas:
            for rep in self.reps:
                if self.chance(0.9):
                    for year in range(self.start.year, self.end.year + 1):
                        for month in (1, 4, 7, 10):
                            amount = r.choice((0, 20000, 45000, 45000, 60000, 90000.5))
                            if self.currency == "JPY":
                                amount = int(amount)
                            self.files["quotas"].append({"person_id": rep, "period_start": datetime.date(year, month, 1),
                                                         "amount": amount, "currency": self.currency})
        for currency in self.other_currencies:
            for k in range(r.choice((1, 3))):
                self.files["rates"].append({"currency": currency, "valid_from": self.start + days(150 * k - 30),
                                            "rate": round(r.uniform(0.5, 1.8), 4)})

    # --- opportunities ----------------------------------------------------------------------------------------

    def money(self, amount, currency):
        decimals = {"JPY": 0, "KWD": 3}.get(currency, 2)
        return f"{amount:.{self.random.choice((0, decimals))}f}"

    def time(self, day):
        """A time of the day in the store's zone, written in one of the ways that ISO 8601 allows."""
        r = self.random
        clock = r.choice((datetime.time(9, 0), datetime.time(r.randint(0, 23), r.randint(0, 59), r.randint(0, 59)),
                          datetime.time(23, 59), datetime.time(0, 0)))
        local = datetime.datetime.combine(day, clock)
        form = r.random()
        if form < 0.7:
            # never an hour that the zone skips or has twice, which can be read in two ways
            return local.replace(hour=(local.hour if local.hour > 4 or self.zone == "UTC" else 12)).isoformat()
        zone = zoneinfo.ZoneInfo(self.zone)
        instant = local.replace(tzinfo=zone).astimezone(datetime.timezone.utc)
        if form < 0.8:
            return instant.strftime("%Y-%m-%dT%H:%M:%SZ")
        offset = datetime.timezone(datetime.timedelta(minutes=r.choice((-480, -300, 60, 120, 330, 765))))
        return instant.astimezone(offset).isoformat()

    def make_opportunities(self):
        r = self.random
        for i in range(r.choice((0, 3, 10))):
            self.files["accounts"].append({"account_id": f"acc{i}", "name": f"Company {i}", "owner_id": r.choice(self.everybody)})
        self.foreign = 0  # so many are in another currency: always fewer than half
        self.opportunities = []  # (id, created, last day, owner)
        span = (self.end - self.start).days
        number = 0
        for seller in self.sellers:
            skill = self.skill.get(seller, 1.0)
            for _ in range(int(span / 365 * r.uniform(25, 60) * self.volume * (0.5 + skill / 2))):
                number += 1
                self.make_opportunity(f"o{number}", seller, skill, self.start + days(r.randint(0, span)))
        r.shuffle(self.files["opportunities"])
        self.shuffle_history()

    def shuffle_history(self):
        """The file in any order; only changes of one opportunity keep theirs, which decides those of one instant."""
        groups = {}
        for row in self.files["opportunity_history"]:
            groups.setdefault(row["opportunity_id"], []).append(row)
        queues = list(groups.values())
        self.random.shuffle(queues)
        self.files["opportunity_history"] = [row for queue in queues for row in queue]

    def path(self, created, skill):
        """The stages an opportunity went through, each with its day; ends open, won or lost."""
        r = self.random
        line, day = [("prospect", created)], created
        if self.chance(0.1):
            line = [(r.choice(STAGES), created)]
        while line[-1][0] in STAGES:
            day = day + days(r.choice((0, 1, 3, 7, 7, 14, 21, 40)))
            if day > self.end:
                break
            index = STAGES.index(line[-1][0])
            roll = r.random()
            if roll < 0.12 / skill:
                line.append(("lost", day))
            elif roll < 0.2:
                break  # goes no further
            elif index == len(STAGES) - 1 or roll > 0.97:
                line.append(("won" if self.chance(0.6) else "lost", day))
            elif self.odd(0.3):
                line.append((r.choice(STAGES), day))  # back, or skipping some
            else:
                line.append((STAGES[index + 1], day))
        if line[-1][0] in ("won", "lost") and self.odd(0.5):  # reopened, perhaps closed again
            for stage in r.choice((["negotiation"], ["discovery", "won"], ["proposal", "lost"], ["won"], ["lost"])):
                day = day + days(r.choice((0, 1, 10, 60)))
                if day <= self.end and stage != line[-1][0]:
                    line.append((stage, day))
        return line

    def make_opportunity(self, id, owner, skill, created):
        r, odd = self.random, self.odd
        line = self.path(created, skill)
        stage, last = line[-1]
        closed = stage in ("won", "lost")
        foreign = self.other_currencies and self.chance(0.2) and 2 * self.foreign < len(self.files["opportunities"]) - 2
        currency = r.choice(self.other_currencies) if foreign else self.currency
        self.foreign += currency != self.currency
        scale = 100 if currency == "JPY" else 1
        amount = r.lognormvariate(9, 0.6) * scale * skill
        changes = []  # (day, field, old, new), the day's order is that of the list

        for (old, _), (new, day) in zip(line, line[1:]):
            shift = days(r.randint(-40, -1)) if odd(0.3) else days(0)  # back-dated, perhaps to before the creation
            changes.append((day + shift, "stage", old, new))
        amounts = [self.money(amount, currency)]
        for _ in range(r.choice((0, 0, 1, 2))):
            amounts.append("" if odd() else self.money(amount * r.uniform(0.6, 1.1), currency))
        if odd():
            amounts.insert(0, "")
        if self.few_amounts and self.chance(0.8) or odd(0.5):
            amounts = [""]
        dates = [created + days(r.choice((20, 45, 60, 90, 120, 400)))]
        for _ in range(r.choice((0, 0, 1, 2, 3))):
            dates.append("" if odd(0.3) else created + days(r.randint(10, 200)))
        if closed:
            dates.append(last + days(r.randint(-20, 20)) if odd() else last)
        owners = [owner]
        if odd(0.7):
            owners.insert(0, r.choice(self.everybody))
        if odd(0.15):
            owners.insert(0, r.choice(("", "gone", "gone")))  # nobody, or somebody that no file knows any more
        if odd(0.2):
            owners += [r.choice(self.everybody), owner]
        for field, values in (("amount", amounts), ("close_date", dates), ("owner_id", owners)):
            when = []
            for _ in values[1:]:
                late = last + days(r.randint(1, 40)) if odd() else None  # after closing
                when.append(min(self.end, late or created + days(r.randint(0, max(0, (last - created).days) + 5))))
            if not odd(0.2):
                when.sort()  # else the history ends with another value than the present one
            for day, old, new in zip(when, values, values[1:]):
                changes.append((day, field, old, new))
                if odd(0.3):
                    changes.append((day, field, new, new))  # changes nothing
        kept = self.write_history(id, changes, closed)
        source = r.choice(("self", "self", "marketing", "partner", "sdr", "other", "Webinar")) if self.has_sources else ""
        list_amount = ""
        if self.has_lists and amounts[-1] and not self.chance(0.2):
            list_amount = "0" if odd(0.3) else self.money(float(amounts[-1]) * r.choice((1.0, 1.1, 1.25, 1.25, 1.6, 0.9)), currency)
        close_date = dates[-1] if self.has_close_dates or closed else ""
        # A closing day that only the history tells is left out where a rate would have to be found for it.
        if closed and odd(0.3) and "stage" in kept and currency == self.currency:
            close_date = ""  # the history tells the day
        elif closed and not close_date:
            close_date = last
        unknown_creation = odd()
        self.files["opportunities"].append({
            "opportunity_id": id, "name": f"Deal {id}", "owner_id": owner, "stage": stage, "amount": amounts[-1],
            "account_id": r.choice(("", "acc0", "acc1", "nowhere")), "list_amount": list_amount, "currency": currency,
            "source": "" if odd() else source, "created_on": "" if unknown_creation else created, "close_date": close_date,
            "next_step": r.choice(("call back", "send \"terms\", then call", "two\nlines")) if self.has_next_steps and self.chance(0.5) else ""})
        self.opportunities.append((id, created, last, owner))

    def write_history(self, id, changes, closed):
        """Writes the changes of the fields that this organisation keeps a history of; returns those fields."""
        kept = {f for f in ("stage", "amount", "close_date", "owner_id") if self.field_history.get(f, self.stage_history)}
        if self.odd(0.4):
            kept.discard("stage")
        instants = {}
        for field in ("stage", "amount", "close_date", "owner_id"):
            if field in kept:
                moment = None
                for day, _, old, new in sorted((c for c in changes if c[1] == field), key=lambda c: c[0]) \
                        if field != "stage" else [c for c in changes if c[1] == field]:
                    same_instant = moment is not None and moment[0] == day and self.odd(2)
                    moment = (day, moment[1] if same_instant else self.time(day))
                    instants.setdefault(field, []).append((moment[1], old, new))
        written = set()
        for field, listed in instants.items():
            zone = zoneinfo.ZoneInfo(self.zone)

            def instant(text):
                parsed = datetime.datetime.fromisoformat(text.replace("Z", "+00:00"))
                return parsed if parsed.tzinfo else parsed.replace(tzinfo=zone)
            ordered = sorted(listed, key=lambda c: instant(c[0]))
            # told again as one unbroken story: each change's old value is what the one before it left
            first = listed[0][1]
            values = [first] + [new for _, _, new in listed]
            for (when, _, _), old, new in zip(ordered, values, values[1:]):
                if (instant(when), new) in written:
                    when = self.later(when)
                written.add((instant(when), new))
                self.files["opportunity_history"].append(
                    {"opportunity_id": id, "changed_at": when, "field": field, "old_value": old, "new_value": new})
        return {field for field in instants}

    @staticmethod
    def later(when):
        """A millisecond later, so that two changes to one value at one instant stay two."""
        parsed = datetime.datetime.fromisoformat(when.replace("Z", "+00:00"))
        return (parsed + datetime.timedelta(milliseconds=1)).isoformat(timespec="milliseconds")

    # --- activities -------------------------------------------------------------------------------------------

    def make_activities(self):
        if not self.has_activities:
            return
        r = self.random
        kinds = ["prospecting", "discovery", "demo", "proposal", "negotiation", "review", "other", "", ""]
        if self.chance(0.1):
            kinds = ["", "other", "review"]
        since = max(self.start, self.as_of - days(200))
        for person in self.reps + ["m0", "s0"]:
            pace = r.uniform(0.4, 2.0) * self.skill.get(person, 0.2) * self.volume
            burst = r.choice((1, 1, 4))
            for i in range((self.end - since).days + 1):
                day = since + days(i)
                busy = burst if r.random() < 1 / burst else 0
                for _ in range(int(r.expovariate(1 / (pace * busy + 1e-9)) + 0.5) if busy and day.weekday() < 6 else 0):
                    self.activity(person, "", day, r.choice(kinds))
        for id, created, last, owner in self.opportunities:
            for kind in ("discovery", "demo", "proposal"):
                if self.chance(0.25) and kind in kinds:
                    day = created + days(r.randint(0, 60)) if not self.odd() else created - days(r.randint(1, 20))
                    doer = owner if not self.odd() else r.choice(self.everybody)
                    self.activity(doer, id, min(day, self.end), kind)
        r.shuffle(self.files["activities"])

    def activity(self, person, opportunity, day, kind):
        r = self.random
        self.files["activities"].append({
            "activity_id": f"a{len(self.files['activities'])}", "person_id": person, "opportunity_id": opportunity,
            "account_id": "", "type": r.choice(("call", "call", "email", "meeting", "message", "other")),
            "direction": r.choice(("outbound", "outbound", "inbound", "internal")), "call_kind": kind,
            "started_at": self.time(day), "minutes": r.choice(("", 0, 9, 10, 11, 30, 60)), "subject": "", "outcome": ""})

    # ----------------------------------------------------------------------------------------------------------

    def write(self, folder):
        os.makedirs(folder, exist_ok=True)
        for name, rows in self.files.items():
            if rows or self.chance(0.5):
                columns = COLUMNS[name].split()
                self.random.shuffle(columns)
                encoding = self.random.choice(("utf-8", "utf-8", "utf-8-sig"))
                with open(os.path.join(folder, name + ".csv"), "w", encoding=encoding, newline="") as file:
                    writer = csv.DictWriter(file, columns, restval="", lineterminator=self.random.choice(("\n", "\r\n")))
                    writer.writeheader()
                    writer.writerows(rows)
        window = self.random.choice(("", "", "", "10d", "4w", "6m", "26w", "45d", "12m"))
        for name, text in (("as-of.txt", self.as_of.isoformat()), ("zone.txt", self.zone), ("window.txt", window)):
            with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
                file.write(text + "\n")


def make(seed, folder):
    organisation = Organisation(seed)
    organisation.write(folder)
    return organisation


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    make(int(sys.argv[1]), sys.argv[2])

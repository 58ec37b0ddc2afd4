#!/usr/bin/env python3
"""The indicators of coaching a second time, from an exported folder with its coaching.json.

Usage: coaching.py FOLDER AS-OF [--zone ZONE]

Like indicators.py it follows docs/indicators.md (quoted in the comments) and shares nothing with the engine.
"""

import argparse
import datetime
import json
import os
import sys
import zoneinfo

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from facts import Facts, minus_months, to_date  # noqa: E402
from indicators import Indicators, NOT_RECORDED, absent, at_most, days, proportion, same, write  # noqa: E402
from types import SimpleNamespace  # noqa: E402

MANAGERS = ("first_line_manager", "second_line_manager", "cro")
COACHING = ("coaching", "ride_along", "practice", "onboarding")

# id, kind, window, better, target, whether it is a habit
OF_REPS = (("plan_coverage", "proportion", "4w", 1, 0.8, True), ("plan_quality", "level", "4w", 1, 70.0, True),
           ("debrief_on_time", "proportion", "4w", 1, 0.8, True),
           ("coaching_sessions", "level", "4w", 1, None, True), ("coaching_minutes", "level", "4w", 1, None, True),
           ("commitments_kept", "proportion", "13w", 1, None, True))
OF_MANAGERS = (("coaching_coverage", "proportion", "14d", 1, 1.0, True), ("middle_share", "proportion", "13w", 1, 0.8, True),
               ("unaddressed", "level", "as-of", -1, 0.0, False),
               ("productivity_growth", "level", "12m", 1, None, False), ("span", "level", "as-of", -1, 10.0, True))


class Log:
    def __init__(self, folder, zone):
        with open(os.path.join(folder, "coaching.json"), encoding="utf-8") as file:
            read = json.load(file)
        self.sessions, self.commitments, self.calls = read["sessions"], read["commitments"], read["calls"]
        place = zoneinfo.ZoneInfo(zone)
        for call in self.calls:
            self.read_call(call, place)
        for session in self.sessions:
            at = session["started_at"] or session["planned_at"]
            session["day"] = datetime.datetime.fromisoformat(at.replace("Z", "+00:00")).astimezone(place).date()
            session["names"] = [fact["fact"]["indicator"] for fact in session["facts"]]
        for commitment in self.commitments:
            for key in ("made_on", "due", "closed_on"):
                commitment[key] = to_date(commitment[key] or "")
        self.placements, self.focuses = read["placements"], read["focuses"]
        for holds in (*self.placements, *self.focuses):
            holds["from"], holds["to"] = to_date(holds["from"]), to_date(holds["to"] or "")

    @staticmethod
    def on(holds, person, kind, day):
        return holds["person"] == person and holds["kind"] == kind and holds["from"] <= day and \
            (holds["to"] is None or day <= holds["to"])

    @staticmethod
    def read_call(call, place):
        def instant(text):
            return datetime.datetime.fromisoformat(text.replace("Z", "+00:00")) if text else None
        call["start"] = instant(call["start_at"])
        call["end"] = instant(call["ended_at"]) or call["start"] + datetime.timedelta(minutes=call["minutes"])
        call["day"] = call["end"].astimezone(place).date()
        for part, key, done in (("plan", "ready_at", "ready"), ("debrief", "done_at", "done")):
            at = instant(call[part][key]) if call[part]["state"] == done else None
            call[part]["at"], call[part]["on"] = at, at and at.astimezone(place).date()


class Coaching(Indicators):
    def __init__(self, facts, as_of, log, managers, gaps):
        super().__init__(facts, as_of)
        self.log, self.managers, self.gaps = log, managers, gaps
        self.windows["14d"] = as_of - days(13)
        self.lines = self.read_lines()
        if managers:
            self.reps = [p for p, person in facts.people.items() if person.role in MANAGERS and facts.in_seat(p, as_of)]

    def read_lines(self):
        """Who reports to whom on the day."""
        above = {row["person_id"]: row.get("manager_id") or None for row in self.facts.rows("people.csv")}
        for row in self.facts.rows("reporting_lines.csv"):
            if to_date(row["from"]) <= self.as_of <= (to_date(row.get("to")) or datetime.date.max):
                above[row["person_id"]] = row["manager_id"]
        return above

    def reports(self, manager):
        return [p for p, above in self.lines.items() if above == manager and self.facts.in_seat(p, self.as_of)]

    def held(self, person, window):
        return [s for s in self.log.sessions if s["person"] == person and s["state"] == "held" and
                s["type"] in COACHING and self.in_window(s["day"], window)]

    # "managers of the same role in the seat with at least one report; fewer than 4: none"
    def peers(self, person, first):
        if not self.managers:
            return super().peers(person, first)
        role = self.facts.people[person].role
        others = [p for p in self.reps if p != person and self.facts.people[p].role == role and
                  self.facts.people[p].seat_from <= first and self.reports(p)]
        return others if len(others) >= 4 else []

    def level(self, value, n):
        return SimpleNamespace(value=float(value), numerator=None, denominator=None, n=n, reason="", values=[])

    def coaching_sessions(self, person):
        if not self.log.sessions:
            return absent(NOT_RECORDED)
        held = self.held(person, "4w")
        return self.level(len(held), len(held))

    def calls_held(self, person):
        """Held is what was set and is over; a call belongs to the day of its end."""
        now = datetime.datetime.now(datetime.timezone.utc)
        return [c for c in self.log.calls if c["person"] == person and c["state"] == "set" and c["end"] <= now and
                self.in_window(c["day"], "4w")]

    @staticmethod
    def planned(call):
        return call["plan"]["at"] is not None and call["plan"]["at"] <= call["start"]

    def plan_coverage(self, person):
        """"Of the significant calls held in the window: those with a plan that was ready before the call began.\""""
        if not self.log.calls:
            return absent(NOT_RECORDED)
        held = [c for c in self.calls_held(person) if c["significant"]]
        return proportion([c for c in held if self.planned(c)], held)

    def plan_quality(self, person):
        """"The mean over the calls held in the window with a plan that was ready before the call began.\""""
        if all(c["plan"]["state"] == "" for c in self.log.calls):
            return absent(NOT_RECORDED)
        scores = [c["plan"]["score"] for c in self.calls_held(person) if self.planned(c)]
        value = sum(scores) / len(scores) if scores else None
        return SimpleNamespace(value=value, numerator=sum(scores), denominator=len(scores), n=len(scores),
                               reason="" if scores else "no-data", values=[])

    def debrief_on_time(self, person):
        """"Of the significant calls held in the window: those whose debrief was finished within 60 minutes of the call's
        end", and by D.\""""
        if all(c["debrief"]["at"] is None for c in self.log.calls):
            return absent(NOT_RECORDED)
        held = [c for c in self.calls_held(person) if c["significant"]]
        hour = datetime.timedelta(minutes=60)
        return proportion([c for c in held if c["debrief"]["at"] and c["debrief"]["on"] <= self.as_of and
                           c["debrief"]["at"] - c["end"] <= hour], held)

    def coaching_minutes(self, person):
        """"The minutes of the coaching sessions held with the person in the window, and of planning and debriefing their
        calls together with somebody, added up.\""""
        if not self.any_coaching():
            return absent(NOT_RECORDED)
        minutes = self.minutes(person, "4w")
        return self.level(sum(minutes), len(minutes))

    def any_coaching(self):
        parts = [c[part] for c in self.log.calls for part in ("plan", "debrief")]
        return self.log.sessions or any(part["state"] != "" for part in parts)

    def minutes(self, person, window):
        together = [c[part]["minutes"] for c in self.log.calls if c["person"] == person for part in ("plan", "debrief")
                    if c[part]["on"] and self.in_window(c[part]["on"], window) and c[part]["with"] not in (None, person)]
        return [s["minutes"] for s in self.held(person, window)] + together

    def commitments_kept(self, person):
        """"Of the commitments the person made that were due in the window, by the day first agreed: those kept by that
        day. One that was dropped before it was due is left out.\""""
        if not self.log.commitments:
            return absent(NOT_RECORDED)
        due = [c for c in self.log.commitments if c["owner"] == person and self.in_window(c["due"], "13w") and
               c["made_on"] <= self.as_of and
               not (c["state"] == "dropped" and c["closed_on"] and c["closed_on"] < c["due"])]
        return proportion([c for c in due if c["state"] == "kept" and c["closed_on"] <= c["due"]], due)

    def coaching_coverage(self, manager):
        if not self.log.sessions:
            return absent(NOT_RECORDED)
        reports = self.reports(manager)
        return proportion([p for p in reports if self.held(p, "14d")], reports)

    def in_line(self, person, manager):
        seen = set()
        while person in self.lines and person not in seen:
            seen.add(person)
            person = self.lines[person]
            if person == manager:
                return True
        return False

    # --- results ----------------------------------------------------------------------------------------------

    def reps_in_line(self, manager):
        return [p for p, person in self.facts.people.items() if person.role == "rep" and
                self.facts.in_seat(p, self.as_of) and self.in_line(p, manager)]

    def days_in_seat(self, person, first, last):
        of = self.facts.people[person]
        return max(0, (min(last, of.seat_to) - max(first, of.seat_from)).days + 1)

    def won(self, person, first, last):
        """"Won amount with closing day in it, blank amounts counting 0", in minor units."""
        return sum(self.amount(o) or 0 for o in self.owned[person]
                   if o.stage_then == "won" and o.closing and first <= o.closing <= last)

    def places(self):
        """"A, B, C: top fifth, middle three fifths, bottom fifth of the peer group by won amount per month in the seat over
        12m, unless set by hand with a reason; reps in ramp or in a 30-day start stand outside.\""""
        if hasattr(self, "by_results"):
            return self.by_results
        first, groups, self.by_results = self.windows["12m"], {}, {}
        for person, of in self.facts.people.items():
            if of.role != "rep" or not self.facts.in_seat(person, self.as_of):
                continue
            start = any(Log.on(f, person, "thirty_days", self.as_of) for f in self.log.focuses)
            # "in the seat for < 9 months"
            if not start and of.seat_from <= minus_months(self.as_of, 9):
                months = 12 * self.days_in_seat(person, first, self.as_of) / ((self.as_of - first).days + 1)
                groups.setdefault(of.peer_group, []).append((self.won(person, first, self.as_of) / months, person))
        for group in groups.values():
            group.sort(reverse=True)
            fifth = int(len(group) / 5 + 0.5)
            middle = [amount for amount, _ in group[fifth:len(group) - fifth]]
            for place, (amount, person) in enumerate(group):
                # "ties at a border go to the middle"
                tied = any(same(amount, other) for other in middle)
                self.by_results[person] = "B" if tied else "A" if place < fifth else "C" if place >= len(group) - fifth else "B"
        for placement in self.log.placements:
            if Log.on(placement, placement["person"], "results", self.as_of):
                self.by_results[placement["person"]] = placement["place"].upper()
        return self.by_results

    def middle_share(self, manager):
        """"Coaching minutes on B reps / coaching minutes on A, B and C reps.\""""
        if not self.any_coaching():
            return absent(NOT_RECORDED)
        spent = {"A": 0, "B": 0, "C": 0}
        for rep in self.reps_in_line(manager):
            if rep in self.places():
                spent[self.places()[rep]] += sum(self.minutes(rep, "13w"))
        return proportion(range(spent["B"]), range(sum(spent.values())))

    def productivity_growth(self, manager):
        """"Won amount per rep-month in the window / the same in the 12 months before - 1, over reps in the seat in both for
        >= 6 months"."""
        now = self.windows["12m"], self.as_of
        before = minus_months(now[0] - days(1), 12) + days(1), now[0] - days(1)
        sums, reps = {now: [0, 0], before: [0, 0]}, 0
        for rep in self.reps_in_line(manager):
            seat = {span: self.days_in_seat(rep, *span) / ((span[1] - span[0]).days + 1) for span in (now, before)}
            if min(seat.values()) < 0.5:
                continue
            reps += 1
            for span, share in seat.items():
                sums[span][0] += self.won(rep, *span)
                sums[span][1] += 12 * share
        if not reps:
            return absent("no-data")
        rate = {span: self.major(won) / months for span, (won, months) in sums.items()}
        if rate[before] <= 0:
            return absent("no-data", numerator=rate[now], denominator=rate[before], n=reps)
        return SimpleNamespace(value=rate[now] / rate[before] - 1, numerator=rate[now], denominator=rate[before], n=reps,
                               reason="", values=[])

    def span(self, manager):
        return self.level(len(self.reports(manager)), len(self.reports(manager)))

    def unaddressed(self, manager):
        """"Gaps of reps in the manager's line that held on the day, a week and two weeks before: those that no session
        with the rep and no commitment has named in these two weeks.\""""
        gaps = [gap for gap in self.gaps if self.in_line(gap[0], manager)]
        return self.level(sum(not self.named(*gap) for gap in gaps), len(gaps))

    def named(self, rep, indicator):
        first = self.as_of - days(14)
        return any(s["person"] == rep and s["state"] == "held" and first <= s["day"] <= self.as_of and
                   indicator in s["names"] for s in self.log.sessions) or \
            any(c["person"] == rep and c["indicator"] == indicator and c["made_on"] <= self.as_of and
                (c["made_on"] >= first or c["closed_on"] is None or c["closed_on"] >= first)
                for c in self.log.commitments)

    def rows(self):
        for name, kind, window, better, target, habit in OF_MANAGERS if self.managers else OF_REPS:
            own = {person: getattr(self, name)(person) for person in self.reps}
            table = {p: self.compare(kind, p, own, self.peers(p, self.windows[window])) for p in self.reps}
            self.adjust(table)
            for person in self.reps:
                row = table[person]
                self.grade(row, kind, better, None)  # p, q and ratio as their kind has them
                self.grade_against(row, better, target, habit)
                yield {"person_id": person, "person": self.facts.people[person].name, "indicator": name,
                       "as_of": self.as_of.isoformat(), **row.cells, "window": window}

    @staticmethod
    def grade_against(row, better, target, habit):
        cells = row.cells
        if cells["value"] is None:
            return
        cells["grade"], cells["reason"] = "", ""
        if target is None:
            return
        met = at_most(target, cells["value"]) if better > 0 else at_most(cells["value"], target)
        thin = not met and habit and cells["n"] < 3  # "off-target with n >= 3 below the target"
        cells["grade"] = "on-target" if met else "thin" if thin else "off-target"
        cells["reason"] = "thin" if thin else ""


def held_gaps(facts, as_of):
    """"gap grades held at D, D-7 and D-14\""""
    gaps = [{(row["person_id"], row["indicator"]) for row in Indicators(facts, as_of - days(before)).rows()
             if row["grade"] == "gap"} for before in (0, 7, 14)]
    return sorted(gaps[0] & gaps[1] & gaps[2])


def table(folder, as_of, zone="UTC"):
    """All rows that the program prints: of selling, of coaching, and of managers."""
    facts, log = Facts(folder, zone), Log(folder, zone)
    return [*Indicators(facts, as_of).rows(), *Coaching(facts, as_of, log, False, []).rows(),
            *Coaching(facts, as_of, log, True, held_gaps(facts, as_of)).rows()]


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder")
    parser.add_argument("as_of", type=datetime.date.fromisoformat)
    parser.add_argument("--zone", default="UTC", help="the store's time zone")
    arguments = parser.parse_args()
    write(table(arguments.folder, arguments.as_of, arguments.zone), sys.stdout)


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""A second, independent computation of the indicators: prints what `chalktalk-cli indicators --format csv` must print.

Usage: indicators.py FOLDER AS-OF [--zone ZONE] [--window W]

It follows docs/indicators.md and nothing else, in the order of its sentences (quoted in the comments), with the
standard library only, and without a thought for speed.
"""

import argparse
import csv
import datetime
import math
import os
import sys
from types import SimpleNamespace

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import chance  # noqa: E402
from facts import CLOSED, ONE_DAY, STAGES, Facts, minus_months, quarter_of  # noqa: E402

COLUMNS = ("person_id person indicator as_of window value low high numerator denominator n peer_count peer_value "
           "ratio p q grade reason").split()


def days(count):
    return datetime.timedelta(days=count)


def first_day(window, as_of):
    """The first day of a trailing window: 10d, 4w, 12m."""
    count, unit = int(window[:-1]), window[-1]
    return minus_months(as_of, count) + ONE_DAY if unit == "m" else as_of - days(count * (7 if unit == "w" else 1) - 1)


def same(a, b):
    """"All of <=, >=, = between computed numbers and 3/4, 4/3, targets are made with a relative tolerance of 1e-9.\""""
    return abs(a - b) <= 1e-9 * max(abs(a), abs(b))


def at_most(a, b):
    return a < b or same(a, b)


def absent(reason, **given):
    return SimpleNamespace(**{"value": None, "numerator": None, "denominator": None, "n": 0, "reason": reason, "values": [], **given})


# "(the store holds no record of a kind that the definition needs ...); then numerator, denominator and peer value are
# empty, n is 0, and peer_count is still given"
NOT_RECORDED = "not-recorded"


def proportion(hits, sample):
    k, n = len(hits), len(sample)
    if n == 0:
        return absent("no-data", numerator=0, denominator=0)
    return SimpleNamespace(value=k / n, numerator=k, denominator=n, n=n, reason="")


def median_of(values):
    if not values:
        return absent("no-data", values=[])
    return SimpleNamespace(value=chance.median(values), numerator=None, denominator=None, n=len(values), reason="",
                           values=values)


class Indicators:
    """All indicators of one organisation as of the end of one day; `window` stands in for the trailing ones."""

    def __init__(self, facts, as_of, window=None):
        self.facts, self.as_of, self.chosen = facts, as_of, window
        self.there = [o for o in facts.opportunities.values() if facts.exists(o, as_of)]
        self.owned = {person: [] for person in facts.people}
        for o in self.there:
            o.stage_then, o.closing = facts.state(o, as_of)
            # nobody owns it when its owner is blank or unknown
            self.owned.get(facts.owner(o, as_of), []).append(o)
        # "4w = the 28 days D-27...D; 13w = the 91 days D-90...D; 12m = the day after (D minus 12 calendar months) ... D"
        self.windows = {"4w": as_of - days(27), "13w": as_of - days(90), "12m": minus_months(as_of, 12) + ONE_DAY,
                        "period": quarter_of(as_of)[0], "as-of": as_of}
        self.norms = self.find_norms()
        # "Windows are defaults; the user may choose another": those that trail; the norms keep their 12 months
        if window:
            self.windows.update(dict.fromkeys(("4w", "13w", "12m"), first_day(window, as_of)))
        # "Rep: a person whose role is rep, in the seat on D."
        self.reps = [p for p, person in facts.people.items() if person.role == "rep" and facts.in_seat(p, as_of)]

    # --- words of the definitions -----------------------------------------------------------------------------

    def in_window(self, day, window):
        return day is not None and self.windows[window] <= day <= self.as_of

    def created_in(self, person, window):
        return [o for o in self.owned[person] if self.in_window(o.created, window)]

    def closed_in(self, person, window, stages):
        return [o for o in self.owned[person] if o.stage_then in stages and self.in_window(o.closing, window)]

    def open_now(self, person):
        return [o for o in self.owned[person] if o.stage_then not in CLOSED]

    def amount(self, o):
        return self.facts.value_at(o.amount, self.as_of)

    def major(self, minor):
        return minor / self.facts.minor_per_major

    def find_norms(self):
        # "The norm of a stage is the organisation's median of completed stays (entry to next change; every stay counts)
        # of opportunities won in the last 12m, where there are at least 5 such stays."
        stays = {}
        for o in self.there:
            if o.stage_then == "won" and self.in_window(o.closing, "12m"):
                entries = self.facts.stage_entries(o, self.as_of)
                for (entered, stage), (left, _) in zip(entries, entries[1:]):
                    if entered is not None:
                        stays.setdefault(stage, []).append((left - entered).days)
        return {stage: chance.median(lengths) for stage, lengths in stays.items() if len(lengths) >= 5}

    # --- rates ------------------------------------------------------------------------------------------------

    def rate(self, person, event_days, window):
        first = self.windows[window]
        counted = [d for d in event_days if first <= d <= self.as_of]
        exposure = self.facts.exposure(person, first, self.as_of)
        # "the w full 7-day slices of the window counted back from D"
        slices = [0] * (((self.as_of - first).days + 1) // 7)
        for d in counted:
            if (self.as_of - d).days // 7 < len(slices):
                slices[(self.as_of - d).days // 7] += 1
        k = len(counted)
        own = absent("no-data", numerator=k, denominator=exposure, n=k)
        if exposure > 0:
            own = SimpleNamespace(value=k / exposure, numerator=k, denominator=exposure, n=k, reason="")
        own.slices = slices
        return own

    def outbound_activity(self, person):
        if not self.facts.any_activity:
            return absent(NOT_RECORDED)
        return self.rate(person, [a.day for a in self.facts.activities[person] if a.direction == "outbound"], "4w")

    def meetings_held(self, person):
        # "calls and meetings of >= 10 min with a call kind other than other"
        if not self.facts.any_activity:
            return absent(NOT_RECORDED)
        return self.rate(person, [a.day for a in self.facts.activities[person] if a.type in ("call", "meeting")
                                  and a.minutes >= 10 and a.kind != "other"], "4w")

    def opportunities_created(self, person):
        return self.rate(person, [o.created for o in self.owned[person] if o.created], "13w")

    # --- conversions ------------------------------------------------------------------------------------------

    def first(self, o, kind, or_won):
        """The first day that `kind` was reached: by an activity of that kind, or by entering a stage from it up to
        negotiation, or (if told so) by winning; None when none of these."""
        reached = [a.day for a in o.activities if a.kind == kind and a.day <= self.as_of]
        stages = STAGES[STAGES.index(kind):STAGES.index("negotiation") + 1]
        reached += [day for day, stage in self.facts.stage_entries(o, self.as_of) if stage in stages and day]
        # "winning it (its closing day, if it is won at D)"
        if or_won and o.stage_then == "won" and o.closing:
            reached.append(o.closing)
        return min(reached, default=None)

    def conversion(self, person, start, goal, horizon):
        # "over opportunities whose first discovery lies from D-90-30 to D-30: those whose first demo came 0 to 30 days
        # after it. ... One whose demo came before its discovery is left out"
        sample, hits = [], []
        for o in self.owned[person]:
            began, reached = self.first(o, start, or_won=False), self.first(o, goal, or_won=True)
            if began is None or not self.windows["13w"] - days(horizon) <= began <= self.as_of - days(horizon):
                continue
            if reached is not None and reached < began:
                continue
            sample.append(o)
            if reached is not None and (reached - began).days <= horizon:
                hits.append(o)
        return proportion(hits, sample)

    def discovery_to_demo(self, person):
        if not (self.facts.any_discovery or self.facts.stage_history):
            return absent(NOT_RECORDED)
        return self.conversion(person, "discovery", "demo", 30)

    def demo_to_proposal(self, person):
        if not (self.facts.any_demo or self.facts.stage_history):
            return absent(NOT_RECORDED)
        return self.conversion(person, "demo", "proposal", 45)

    # --- closed deals -----------------------------------------------------------------------------------------

    def win_rate(self, person):
        return proportion(self.closed_in(person, "12m", ("won",)), self.closed_in(person, "12m", CLOSED))

    def deal_size(self, person):
        # "amounts of those won in the window; blank amounts left out"
        amounts = [self.amount(o) for o in self.closed_in(person, "12m", ("won",))]
        return median_of([self.major(a) for a in amounts if a is not None])

    def cycle_days(self, person):
        # "days from creation to the closing day"; one without a creation day is left out
        return median_of([(o.closing - o.created).days for o in self.closed_in(person, "12m", ("won",)) if o.created])

    def discount(self, person):
        # "(list amount - amount) / list amount of those won in the window that have both (list not 0)"
        if not self.facts.any_list_amount:
            return absent(NOT_RECORDED)
        return median_of([(o.list_amount - self.amount(o)) / o.list_amount for o in self.closed_in(person, "12m", ("won",))
                          if o.list_amount and self.amount(o) is not None])

    def self_sourced(self, person):
        if not self.facts.any_source:
            return absent(NOT_RECORDED)
        sample = [o for o in self.created_in(person, "13w") if o.source]
        return proportion([o for o in sample if o.source == "self"], sample)

    # --- open deals -------------------------------------------------------------------------------------------

    def stalled(self, person):
        # "Recorded if: any norm". Norms are those of D: without a norm at D nothing can be said, whatever came later.
        if not self.norms:
            return absent(NOT_RECORDED)
        sample, hits = [], []
        for o in self.open_now(person):
            # "counted from their last stage change, or from creation if there is none by D"
            entries = self.facts.stage_entries(o, self.as_of)
            since = entries[-1][0] if entries else o.created
            if o.stage_then in self.norms and since is not None:
                sample.append(o)
                if (self.as_of - since).days > 2 * self.norms[o.stage_then]:
                    hits.append(o)
        return proportion(hits, sample)

    def slippage(self, person):
        if not self.facts.close_date_history:
            return absent(NOT_RECORDED)
        first = self.windows["13w"]
        sample, hits = [], []
        for o in self.owned[person]:
            # "over those existing and still open at the end of the window's first day whose expected close date as it
            # stood then lies in the window: those not closed (won or lost) at the end of that date"
            if not self.facts.exists(o, first) or self.facts.state(o, first)[0] in CLOSED:
                continue
            expected = self.facts.value_at(o.close_date, first)
            if not self.in_window(expected, "13w"):
                continue
            sample.append(o)
            if self.facts.state(o, expected)[0] not in CLOSED:
                hits.append(o)
        return proportion(hits, sample)

    def crm_hygiene(self, person):
        facts = self.facts
        # "a part for which the store records nothing (no open close date at all; no next step at all; neither activities
        # nor history) is left out"
        dates, steps, signs = facts.any_open_close_date, facts.any_next_step, facts.any_activity or facts.any_history
        if not (dates or steps or signs):
            return absent(NOT_RECORDED)

        def recent(day):  # "in D-29...D"
            return day is not None and self.as_of - days(29) <= day <= self.as_of

        sample, hits = self.open_now(person), []
        for o in sample:
            expected = facts.value_at(o.close_date, self.as_of)
            overdue = dates and expected is not None and expected < self.as_of
            # "no next step (not counted against one that is won or lost now)"
            stepless = steps and not o.next_step and o.stage_now not in CLOSED
            # "neither created, nor an activity on it, nor a recorded change"
            silent = signs and not any(map(recent, [o.created] + [a.day for a in o.activities] + o.change_days))
            if overdue or stepless or silent:
                hits.append(o)
        return proportion(hits, sample)

    # --- levels -----------------------------------------------------------------------------------------------

    def won_in_period(self, person):
        return [self.amount(o) or 0 for o in self.closed_in(person, "period", ("won",))]

    def pipeline_coverage(self, person):
        first, last = quarter_of(self.as_of)
        quota = self.facts.quotas.get((person, first))
        counted = []
        for o in self.open_now(person):
            expected = self.facts.value_at(o.close_date, self.as_of)
            if expected is not None and first <= expected <= last:
                counted.append(self.amount(o))
        amounts = [a for a in counted if a is not None]
        total, n = self.major(sum(amounts)), len(amounts)
        # "Absent, in this order: no-quota without a quota or with 0; quota-met when nothing is left; not-recorded if the
        # rep's counted opportunities all have blank amounts."
        if not quota:
            return absent("no-quota", numerator=total, n=n)
        left = quota - sum(self.won_in_period(person))
        if left <= 0:
            return absent("quota-met", numerator=total, denominator=self.major(left), n=n)
        if counted and not amounts:
            return absent(NOT_RECORDED)
        return SimpleNamespace(value=sum(amounts) / left, numerator=total, denominator=self.major(left), n=n, reason="")

    def pipeline_created(self, person):
        # "sum of the first amounts not blank recorded by D of those created in the window; 0 with none; not-recorded if
        # all are blank; n = those with an amount"
        created = self.created_in(person, "13w")
        firsts = []
        for o in created:
            recorded = [v for day, v in o.amount if v is not None and (day is None or day <= self.as_of)]
            firsts += recorded[:1]
        if created and not firsts:
            return absent(NOT_RECORDED)
        return SimpleNamespace(value=self.major(sum(firsts)), numerator=None, denominator=None, n=len(firsts), reason="")

    def deal_concentration(self, person):
        opened = self.open_now(person)
        amounts = [a for a in map(self.amount, opened) if a is not None]
        # "absent: no-data with none open, else not-recorded if all their amounts are blank, else thin under 3 or if they
        # sum to 0"
        if not opened:
            return absent("no-data")
        if not amounts:
            return absent(NOT_RECORDED)
        sums = dict(numerator=self.major(max(amounts)), denominator=self.major(sum(amounts)), n=len(amounts))
        if len(amounts) < 3 or sum(amounts) == 0:
            return absent("thin", **sums)
        return SimpleNamespace(value=max(amounts) / sum(amounts), reason="", **sums)

    def attainment(self, person):
        won = self.won_in_period(person)
        quota = self.facts.quotas.get((person, quarter_of(self.as_of)[0]))
        if not quota:
            return absent("no-quota", numerator=self.major(sum(won)), n=len(won))
        return SimpleNamespace(value=sum(won) / quota, numerator=self.major(sum(won)), denominator=self.major(quota),
                               n=len(won), reason="")

    # --- peers, tests, grades ---------------------------------------------------------------------------------

    def peers(self, person, first):
        """"all other reps with the same peer group label ... in the seat on D and on the window's first day and between.
        If fewer than 4, all other such reps of the store; if still fewer than 4, none\""""
        others = [p for p in self.reps if p != person and self.facts.people[p].seat_from <= first]
        group = [p for p in others if self.facts.people[p].peer_group == self.facts.people[person].peer_group]
        chosen = group if len(group) >= 4 else others
        return chosen if len(chosen) >= 4 else []

    def target(self, name):
        if name == "pipeline_coverage":
            return 3.0
        if name == "deal_concentration":
            return 0.5
        if name == "attainment":
            # "Target 0.75 s, s the organisation's working days from the period's start to D / those of the period"
            first, last = quarter_of(self.as_of)
            return 0.75 * self.facts.working_days(first, self.as_of) / self.facts.working_days(first, last)
        return None

    def rows(self):
        for name, kind, window, better, horizon in CATALOGUE:
            # "the shifted window's for one with a horizon"
            first = self.windows[window] - days(horizon)
            own = {person: getattr(self, name)(person) for person in self.reps}
            table = {person: self.compare(kind, person, own, self.peers(person, first)) for person in self.reps}
            self.adjust(table)
            for person in self.reps:
                row = table[person]
                self.grade(row, kind, better, self.target(name))
                yield {"person_id": person, "person": self.facts.people[person].name, "indicator": name,
                       "as_of": self.as_of.isoformat(), **row.cells,
                       "window": self.chosen if self.chosen and window in ("4w", "13w", "12m") else window}

    @staticmethod
    def adjust(table):
        # "q is p adjusted by Benjamini-Hochberg within one indicator and one side over all reps that have p."
        tested = [person for person in table if table[person].tails]
        for side in (0, 1):
            adjusted = chance.benjamini_hochberg({p: table[p].tails[side] for p in tested})
            for p in tested:
                table[p].q[side] = adjusted[p]

    def compare(self, kind, person, own, peers):
        """The row of one rep with everything but the grade; `tails` are the p of too little and of too much."""
        mine = own[person]
        others = [own[p] for p in peers]
        row = SimpleNamespace(mine=mine, peer_count=len(peers), peer_value=None, low=None, high=None, tails=None,
                              q=[None, None], enough=False)
        if mine.reason == NOT_RECORDED:
            return row
        if kind == "proportion":
            big_k = sum(o.numerator for o in others)
            big_n = sum(o.denominator for o in others)
            row.peer_value = big_k / big_n if big_n else None  # "pooled K/N of the peers"
            row.enough = mine.n >= 5 and big_n >= 20
            if mine.value is not None:
                row.low, row.high = chance.wilson(mine.numerator, mine.n)
                if peers and row.enough:
                    row.tails = chance.fisher_tails(mine.numerator, mine.n, big_k, big_n)
        elif kind == "rate":
            self.compare_rate(row, mine, [o for o in others if o.denominator > 0])
        elif kind == "median":
            pooled = [v for o in others for v in o.values]
            row.peer_value = chance.median(pooled) if pooled else None  # "median of the peers' pooled values"
            row.enough = mine.n >= 5 and len(pooled) >= 20
            if mine.value is not None and peers and row.enough:
                row.tails = (chance.mann_whitney_lower(mine.values, pooled),
                             chance.mann_whitney_lower(pooled, mine.values))  # "with the samples exchanged"
        else:
            values = [o.value for o in others if o.value is not None]
            row.peer_value = chance.median(values) if values else None  # "median over the peers that have one"
        return row

    @staticmethod
    def compare_rate(row, mine, others):
        # "E, K sum over peers with e > 0"
        exposure, big_k = sum(o.denominator for o in others), sum(o.numerator for o in others)
        row.peer_value = chance.median([o.value for o in others]) if others else None
        # "phi = max(1, sum (x-m)^2/m / sum (w-1)) over peers with e > 0 and m > 0"
        spread, freedom = 0.0, 0
        for o in others:
            mean = sum(o.slices) / len(o.slices) if o.slices else 0
            if mean > 0:
                spread += sum((x - mean) ** 2 / mean for x in o.slices)
                freedom += len(o.slices) - 1
        phi = max(1.0, spread / freedom) if freedom else 1.0
        row.enough = mine.denominator >= 10 and big_k >= 20
        if mine.value is not None:
            row.low, row.high = chance.rate_interval(mine.numerator, mine.denominator, phi)
            if row.peer_count and row.enough:
                row.tails = chance.rate_tails(mine.numerator, mine.denominator, big_k, exposure, phi)

    @staticmethod
    def grade(row, kind, better, target):
        mine = row.mine
        cells = row.cells = {"value": mine.value, "low": row.low, "high": row.high, "numerator": mine.numerator,
                             "denominator": mine.denominator, "n": mine.n, "peer_count": row.peer_count,
                             "peer_value": row.peer_value, "ratio": None, "p": None, "q": None, "grade": "",
                             "reason": mine.reason}
        if mine.value is None:
            return  # "A value that can't be had is absent, never 0; its grade is empty and reason is a code"
        # "ratio = value / peer_value, absent where peer_value <= 0"
        if row.peer_value is not None and row.peer_value > 0:
            cells["ratio"] = mine.value / row.peer_value
        if kind == "level":
            # "a level keeps its grade and has no reason"
            if target is not None:
                good = at_most(target, mine.value) if better > 0 else not at_most(target, mine.value)
                cells["grade"] = "on-target" if good else "off-target"
            return
        if not row.peer_count:
            cells["grade"], cells["reason"] = "thin", "no-peers"
            return
        if not row.enough:
            cells["grade"], cells["reason"] = "thin", "thin"
            return
        # "Where less is better the sides are exchanged."
        gap, strength = (0, 1) if better > 0 else (1, 0)
        lead = 0 if same(mine.value, row.peer_value) else better * (1 if mine.value > row.peer_value else -1)
        # "Shown are those of the side on which the value lies (the gap side when equal to the peers')."
        side = strength if lead > 0 else gap
        cells["p"], cells["q"] = row.tails[side], row.q[side]
        ratio = cells["ratio"]
        if ratio is None:  # "Without a ratio the effect is the side on which the value lies (none when equal)."
            adverse, favourable = lead < 0, lead > 0
        else:
            low, high = at_most(ratio, 3 / 4), at_most(4 / 3, ratio)
            adverse, favourable = (low, high) if better > 0 else (high, low)
        if adverse and row.q[gap] <= 0.05:
            cells["grade"] = "gap"
        elif adverse and row.tails[gap] <= 0.05:
            cells["grade"] = "watch"
        elif favourable and row.q[strength] <= 0.05:
            cells["grade"] = "strength"
        else:
            cells["grade"] = "steady"


# id, kind, window, +1 where more is better and -1 where less is, horizon in days
CATALOGUE = (
    ("outbound_activity", "rate", "4w", 1, 0), ("meetings_held", "rate", "4w", 1, 0),
    ("opportunities_created", "rate", "13w", 1, 0), ("discovery_to_demo", "proportion", "13w", 1, 30),
    ("demo_to_proposal", "proportion", "13w", 1, 45), ("win_rate", "proportion", "12m", 1, 0),
    ("deal_size", "median", "12m", 1, 0), ("cycle_days", "median", "12m", -1, 0), ("discount", "median", "12m", -1, 0),
    ("self_sourced", "proportion", "13w", 1, 0), ("stalled", "proportion", "as-of", -1, 0),
    ("slippage", "proportion", "13w", -1, 0), ("crm_hygiene", "proportion", "as-of", -1, 0),
    ("pipeline_coverage", "level", "as-of", 1, 0), ("pipeline_created", "level", "13w", 1, 0),
    ("deal_concentration", "level", "as-of", -1, 0), ("attainment", "level", "period", 1, 0))


def table(folder, as_of, zone="UTC", window=None):
    return list(Indicators(Facts(folder, zone), as_of, window).rows())


def write(rows, out):
    writer = csv.DictWriter(out, COLUMNS, lineterminator="\n")
    writer.writeheader()
    for row in rows:
        writer.writerow({k: "" if v is None else repr(v) if isinstance(v, float) else v for k, v in row.items()})


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder")
    parser.add_argument("as_of", type=datetime.date.fromisoformat)
    parser.add_argument("--zone", default="UTC", help="the store's time zone")
    parser.add_argument("--window", help="instead of the trailing windows: 10d, 4w, 12m")
    arguments = parser.parse_args()
    write(table(arguments.folder, arguments.as_of, arguments.zone, arguments.window), sys.stdout)


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Holds the program's indicators against the second computation: run.py CHALKTALK-CLI [FIRST-SEED COUNT]

Makes an organisation a seed (12 of them; 200 when CHALKTALK_LONG is set), imports it into a fresh store, and compares
the two tables; then the worked cases in CHALKTALK_SAMPLES, if that is set, as far as they are there; then sample stores
with their one-to-ones and commitments, exported and computed again with the indicators of coaching; and a control: a table
that was altered must be told apart, otherwise the comparison proves nothing.
"""

import copy
import csv
import datetime
import io
import os
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import coaching  # noqa: E402
import compare  # noqa: E402
import indicators  # noqa: E402
import make_org  # noqa: E402


def read_text(folder, name, otherwise):
    path = os.path.join(folder, name)
    return open(path, encoding="utf-8").read().strip() if os.path.exists(path) else otherwise


def program(cli, store, *arguments, allowed=(0,)):
    done = subprocess.run([cli, "--store", store, *arguments], capture_output=True, text=True, encoding="utf-8",
                          env={**os.environ, "TZ": "UTC", "LC_ALL": "C.UTF-8"}, timeout=300, check=False)
    if done.returncode not in allowed:
        raise RuntimeError(f"{' '.join(arguments)}: exit {done.returncode}\n{done.stderr}")
    return done.stdout


def from_program(cli, folder, as_of, zone, window):
    with tempfile.TemporaryDirectory() as place:
        store = os.path.join(place, "store.chalktalk")
        program(cli, store, "settings", "time_zone", zone)
        program(cli, store, "import", folder, allowed=(0, 1))  # 1: some rows were rejected, as some should be
        wish = ("--window", window) if window else ()
        return program(cli, store, "indicators", "--as-of", as_of, *wish, "--format", "csv")


def from_reference(folder, as_of, zone, window):
    out = io.StringIO()
    indicators.write(indicators.table(folder, datetime.date.fromisoformat(as_of), zone, window), out)
    return out.getvalue()


# Of the workbench itself: their records aren't in the files of most comparisons.
COACHING = {name for name, *_ in (*coaching.OF_REPS, *coaching.OF_MANAGERS)}


def rows(text, with_coaching=False):
    return [row for row in csv.DictReader(io.StringIO(text)) if with_coaching or row["indicator"] not in COACHING]


# Reps and months of one sample after the other: growth needs two years.
SAMPLES = (("40", "12"), ("30", "26"), ("18", "30"))


def samples_with_coaching(cli, seeds):
    """(name, second computation, program) of each sample store on its last day and two months before."""
    for seed in seeds:
        reps, months = SAMPLES[seed % len(SAMPLES)]
        with tempfile.TemporaryDirectory() as place:
            store, folder = os.path.join(place, "store.chalktalk"), os.path.join(place, "out")
            program(cli, store, "demo", "--reps", reps, "--months", months, "--seed", str(seed), "--as-of", "2026-06-19")
            program(cli, store, "export", folder)
            for as_of in ("2026-06-19", "2026-04-20"):
                out = io.StringIO()
                coaching.write(coaching.table(folder, datetime.date.fromisoformat(as_of)), out)
                yield f"sample {seed} on {as_of}", out.getvalue(), program(cli, store, "indicators", "--as-of", as_of,
                                                                           "--format", "csv")


def check(name, expected, actual, with_coaching=False):
    differences = compare.differences_between(rows(expected, with_coaching), rows(actual, with_coaching))
    heads = expected.splitlines()[:1], actual.splitlines()[:1]
    if heads[0] != heads[1]:
        differences.insert(0, f"columns: expected {heads[0]}, got {heads[1]}")
    if differences:
        print(f"{name}: {len(differences)} differences")
        for line in differences[:12]:
            print("   ", line)
    return not differences


def control(table):
    """Each of these small alterations must be seen."""
    def tells(text):  # of a p of 1e-12 nobody sees a ten thousandth more
        try:
            return abs(float(text)) > 1e-6
        except ValueError:
            return text != ""

    def altered(column, change):
        copies = copy.deepcopy(table)
        row = next(r for r in copies if tells(r[column]))
        row[column] = change(row[column])
        return copies
    spoilt = {
        "a value": altered("value", lambda v: repr(float(v) * (1 + 1e-7))),
        "a ratio": altered("ratio", lambda v: repr(float(v) * (1 + 1e-7))),
        "an interval": altered("high", lambda v: repr(float(v) * (1 + 1e-4))),
        "a p": altered("p", lambda v: repr(float(v) * (1 + 1e-4))),
        "a count": altered("n", lambda v: str(int(v) + 1)),
        "a grade": altered("grade", lambda v: "steady" if v != "steady" else "gap"),
        "a reason": altered("grade", lambda v: v) and [{**r, "reason": "no-data"} for r in table],
        "an empty value": [{**r, "value": r["value"] or "0"} for r in table],
        "a missing row": table[1:],
        "a row twice": table + table[:1],
    }
    unseen = [name for name, changed in spoilt.items() if not compare.differences_between(table, changed)]
    for name in unseen:
        print(f"control: {name} was altered and the comparison did not see it")
    return not unseen and not compare.differences_between(table, copy.deepcopy(table))


def main():
    if len(sys.argv) not in (2, 4):
        sys.exit(__doc__)
    cli = sys.argv[1]
    first, count = (int(a) for a in sys.argv[2:4]) if len(sys.argv) == 4 else (1, 200 if os.environ.get("CHALKTALK_LONG") else 12)
    good, total, compared, tested = 0, 0, 0, None

    def one(name, folder, expected):
        nonlocal good, total, compared
        question = read_text(folder, "as-of.txt", ""), read_text(folder, "zone.txt", "UTC"), read_text(folder, "window.txt", "")
        expected = expected or from_reference(folder, *question)
        total += 1
        compared += len(rows(expected))
        try:
            good += check(name, expected, from_program(cli, folder, *question))
        except (RuntimeError, subprocess.TimeoutExpired) as error:
            print(f"{name}: {error}")
        return rows(expected)

    for seed in range(first, first + count):
        with tempfile.TemporaryDirectory() as folder:
            make_org.make(seed, folder)
            table = one(f"seed {seed}", folder, None)
            if any(r["p"] for r in table):
                tested = table
    samples = os.environ.get("CHALKTALK_SAMPLES")
    cases = os.path.join(samples, "cases") if samples else ""
    for name in sorted(os.listdir(cases)) if os.path.isdir(cases) else []:
        folder = os.path.join(cases, name)
        if os.path.exists(os.path.join(folder, "expected.csv")):
            # the second computation must agree with the case, and so must the program
            expected = read_text(folder, "expected.csv", "")
            total += 1
            good += check(f"case {name}, second computation", expected,
                          from_reference(folder, read_text(folder, "as-of.txt", ""), "UTC", ""))
            one(f"case {name}", folder, expected)
    told = dict.fromkeys((name for name, *_ in coaching.OF_MANAGERS), 0)  # rows of each with a value above 0
    for name, expected, actual in samples_with_coaching(cli, range(first, first + max(3, count // 6))):
        total += 1
        table = rows(expected, True)
        compared += len(table)
        good += check(name, expected, actual, True)
        for row in table:
            if row["indicator"] in told and float(row["value"] or 0) != 0:
                told[row["indicator"]] += 1
    for indicator in (name for name, rows_told in told.items() if not rows_told):
        print(f"no sample had anything to tell of {indicator}: it was not compared")
        good -= 1
    if tested is None:
        print("no organisation had a row with a p: the seeds prove nothing")
    fine = tested is not None and control(tested)
    print(f"{good} of {total} tables agree ({compared} rows), the control {'saw' if fine else 'DID NOT SEE'} what was altered")
    return 0 if good == total and fine else 1


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
"""Compares two tables of `indicators --format csv`, rows in any order: compare.py EXPECTED ACTUAL

Values, counts, peers and ratio to 1e-9 relative; intervals, p and q to 1e-6; everything else exactly. Exit 0 when
they agree, 1 when they differ (each difference on one line), 2 when a table can't be read.
"""

import csv
import sys

TOLERANCE = {"value": 1e-9, "numerator": 1e-9, "denominator": 1e-9, "n": 1e-9, "peer_count": 1e-9, "peer_value": 1e-9,
             "ratio": 1e-9, "low": 1e-6, "high": 1e-6, "p": 1e-6, "q": 1e-6}
KEY = ("person_id", "indicator", "as_of", "window")


def agree(column, expected, actual):
    if column not in TOLERANCE or expected == "" or actual == "":
        return expected == actual
    try:
        a, b = float(expected), float(actual)
    except ValueError:
        return False
    return abs(a - b) <= max(TOLERANCE[column] * max(abs(a), abs(b)), 1e-14)


def read(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        reader = csv.DictReader(file)
        return list(reader.fieldnames or []), list(reader)


def by_key(rows, name, differences):
    found = {}
    for row in rows:
        key = tuple(row.get(k, "") for k in KEY)
        if key in found:
            differences.append(f"{name} has two rows for {' '.join(key)}")
        found[key] = row
    return found


def differences_between(expected, actual):
    """One line per difference between two lists of rows (dicts of text)."""
    differences = []
    left, right = by_key(expected, "the expected table", differences), by_key(actual, "the actual table", differences)
    for key in sorted(left.keys() | right.keys()):
        if key not in right:
            differences.append(f"missing: {' '.join(key)}")
        elif key not in left:
            differences.append(f"not expected: {' '.join(key)}")
        else:
            for column, value in left[key].items():
                if not agree(column, value, right[key].get(column, "")):
                    differences.append(f"{' '.join(key)}: {column} expected {value or 'empty'}, "
                                       f"got {right[key].get(column, '') or 'empty'}")
    return differences


def main():
    if len(sys.argv) != 3:
        print(__doc__, file=sys.stderr)
        return 2
    try:
        (columns, expected), (actual_columns, actual) = read(sys.argv[1]), read(sys.argv[2])
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        print(error, file=sys.stderr)
        return 2
    differences = [] if columns == actual_columns else [f"columns: expected {columns}, got {actual_columns}"]
    differences += differences_between(expected, actual)
    for line in differences:
        print(line)
    return 1 if differences else 0


if __name__ == "__main__":
    sys.exit(main())

"""Statements stay in what SQLite 3.40 and PostgreSQL 15 share, and values are bound by number."""
import re

from guard import line_of, run

UNWANTED = [
    (r"\?(?!\d)", "a placeholder without its number"),
    (r"\b(?:group_concat|string_agg|json_\w+|ifnull|iif|strftime|julianday|printf)\s*\(", "not in both engines"),
    (r"\binsert\s+or\b|\breplace\s+into\b", "say on conflict"),
    (r"\bselect\s+\*", "name the columns"),
    (r"==", "one = compares"),
]
IN_STATEMENTS = [(r"\bbegin\b|\bcommit\b|\brollback\b", "transactions belong to Transaction")]
LITERAL = re.compile(r'\b(?:prepare|execute|statement|Statement)\s*[({][^;]*?"\s*(?:select|insert|update|delete)\b', re.I)


def without_comments(text):
    return re.sub(r"--[^\n]*|/\*.*?\*/|'(?:[^']|'')*'", lambda m: re.sub(r"[^\n]", " ", m[0]), text, flags=re.S)


def check(tree):
    for path in tree.under("src/store/", ends=(".sql",)):
        text = without_comments(tree.text(path))
        rules = UNWANTED + (IN_STATEMENTS if "/sql/" in path else [])
        for expression, why in rules:
            for found in re.finditer(expression, text, re.I):
                yield f"{path}:{line_of(text, found.start())}: {found[0]}: {why}"
    for path in tree.under("src/", "ui/", ends=(".cpp", ".h")):
        text = tree.text(path)
        for found in LITERAL.finditer(text):
            yield f"{path}:{line_of(text, found.start())}: a statement belongs into src/store/sql/<entity>/"


BAD = {
    "a nameless placeholder": {"src/store/sql/a/b.sql": "select x from a where y = ?"},
    "one engine's function": {"src/store/sql/a/b.sql": "select group_concat(x) from a"},
    "all columns": {"src/store/sql/a/b.sql": "select * from a"},
    "a transaction": {"src/store/sql/a/b.sql": "begin; delete from a; commit;"},
    "a statement in the code": {"src/store/a.cpp": 'db.prepare("select x from a");'},
}
GOOD = {"a plain statement": {"src/store/sql/a/b.sql": "-- why?\nselect x from a where y = ?1 and z = '?'"}}

if __name__ == "__main__":
    run(check, BAD, GOOD)

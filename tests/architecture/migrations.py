"""Migrations are numbered without a gap, and one that has landed never changes again.

landed.txt beside this file holds a digest of each; a new migration adds its line:  sha256sum FILE
"""
import hashlib
import re

from guard import run

FOLDER = "src/store/migrations/"
LANDED = "tests/architecture/landed.txt"


def check(tree):
    paths = tree.under(FOLDER, ends=(".sql",))
    for number, path in enumerate(paths, 1):
        name = path[len(FOLDER):]
        if not re.fullmatch(r"\d{4}_[a-z0-9_]+\.sql", name):
            yield f"{path}: not named NNNN_word.sql"
        elif int(name[:4]) != number:
            yield f"{path}: number {number:04} comes next"
    if not paths:
        return
    landed = dict(reversed(line.split(None, 1)) for line in tree.text(LANDED).splitlines()) if LANDED in tree.paths else {}
    for path in paths:
        digest = hashlib.sha256(tree.text(path).encode()).hexdigest()
        if path not in landed:
            yield f"{path}: not in {LANDED}; add: {digest}  {path}"
        elif landed[path] != digest:
            yield f"{path}: has landed and may not change; write a new migration"
    for path in sorted(set(landed) - set(paths)):
        yield f"{path}: has landed and is gone"


def tree(**texts):
    files = {FOLDER + name + ".sql": text for name, text in texts.items()}
    landed = "".join(f"{hashlib.sha256(t.encode()).hexdigest()}  {p}\n" for p, t in files.items())
    return {**files, LANDED: landed}


WHOLE = tree(**{"0001_facts": "create table a(b);", "0002_more": "create table c(d);"})
BAD = {
    "a gap": tree(**{"0001_facts": "a", "0003_more": "b"}),
    "two of one number": tree(**{"0001_facts": "a", "0001_more": "b"}),
    "a strange name": tree(**{"1-facts": "a"}),
    "a changed one": {**WHOLE, FOLDER + "0001_facts.sql": "create table a(b, c);"},
    "one that is not listed": {**WHOLE, FOLDER + "0003_new.sql": "x"},
    "one that is gone": {p: t for p, t in WHOLE.items() if "0002" not in p},
}

if __name__ == "__main__":
    run(check, BAD, {"a whole row": WHOLE})

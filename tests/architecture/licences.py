"""Whatever ships from resources/ and was made by others has its licence in LICENSES/, and no licence is left over."""
import fnmatch
import re

from guard import run

LIST = "LICENSES/README.md"


def rows(text):
    """[(pattern, licence file)] of the table in LICENSES/README.md; the first that matches counts."""
    found = []
    for line in text.splitlines():
        cells = [c.strip() for c in line.strip().strip("|").split("|")]
        if len(cells) == 3 and cells[0].startswith("`"):
            target = re.search(r"\(([^)]+)\)", cells[2])
            found.append((cells[0].strip("`"), target[1] if target else cells[2]))
    return found


def check(tree):
    if LIST not in tree.paths:
        yield f"{LIST} is missing"
        return
    table, used = rows(tree.text(LIST)), set()
    for path in tree.under("resources/"):
        match = next((row for row in table if fnmatch.fnmatch(path, row[0])), None)
        if not match:
            yield f"{path}: no row of {LIST} says under which licence it is"
            continue
        used.add(match)
    for pattern, licence in table:
        target = licence[3:] if licence.startswith("../") else "LICENSES/" + licence
        if target not in tree.paths:
            yield f"{LIST}: {licence} is missing"
        elif len(tree.text(target)) < 200:
            yield f"{target}: is no licence"
        if (pattern, licence) not in used:
            yield f"{LIST}: nothing matches {pattern}"
    named = {"LICENSES/" + licence for _, licence in table}
    for path in tree.under("LICENSES/"):
        if path != LIST and path not in named:
            yield f"{path}: no row of {LIST} uses it"
    if "LICENSE" not in tree.paths:
        yield "LICENSE is missing"


OWN = {"LICENSE": "MIT " * 100}
TABLE = "| `resources/fonts/*` | a face | [OFL](OFL.txt) |\n"
BAD = {
    "a file without a row": {**OWN, LIST: TABLE, "LICENSES/OFL.txt": "x" * 300, "resources/fonts/a.otf": "",
                             "resources/music/b.ogg": ""},
    "a row without its licence": {**OWN, LIST: TABLE, "resources/fonts/a.otf": ""},
    "a licence without a row": {**OWN, LIST: "", "LICENSES/GPL.txt": "x" * 300},
    "no list": OWN,
}
GOOD = {"a whole list": {**OWN, LIST: TABLE, "LICENSES/OFL.txt": "x" * 300, "resources/fonts/a.otf": ""}}

if __name__ == "__main__":
    run(check, BAD, GOOD)

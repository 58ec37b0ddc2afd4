"""Files and classes are named by what they are about, in one spelling."""
import re

from guard import code_of, line_of, run

EMPTY_WORDS = {"util", "utils", "utility", "helper", "helpers", "common", "misc", "stuff"}
# A manager is a person here. A file may be about managers, but a class that manages something wants a better name.
ABOUT_MANAGERS = {"manager", "managers", "first_line_manager", "second_line_manager"}
SNAKE = re.compile(r"[a-z0-9]+(_[a-z0-9]+)*")


def name_findings(path):
    for part in path.split("/")[:-1]:
        if not SNAKE.fullmatch(part):
            yield f"folder {part} is not snake_case"
    stem = path.split("/")[-1].split(".")[0]
    if stem == "CMakeLists":
        return
    if not SNAKE.fullmatch(stem):
        yield f"{stem} is not snake_case"
    words = set(stem.split("_")) | set(path.split("/")[:-1])
    for word in sorted(words & EMPTY_WORDS):
        yield f"'{word}' says nothing about what is inside"
    if stem.endswith("_manager") and stem not in ABOUT_MANAGERS:
        yield "a manager is a person here; name what the class does"


def check(tree):
    for path in tree.under("src/", "ui/", "tests/"):
        if path.startswith(("tests/data/", "tests/e2e/data/")) or path.endswith(".svg"):
            continue
        for finding in name_findings(path):
            yield f"{path}: {finding}"
    for path in tree.under("src/", "ui/", ends=(".h", ".cpp")):
        text = code_of(tree.text(path))
        for found in re.finditer(r"\b(?:class|struct)\s+(\w+(?:Manager|Helper|Utils?|Common))\b(?!\s*[;:]{2})", text):
            if not re.fullmatch(r"(First|Second)LineManager", found[1]):
                yield f"{path}:{line_of(text, found.start())}: {found[1]} says nothing about what it does"
        for found in re.finditer(r"\b(?:instance|getInstance)\s*\(\s*\)\s*(?:const\s*)?[{;]", text):
            if not re.search(r"(?:::|\.|->|return\s+\w*)\s*$", text[:found.start()]):
                yield f"{path}:{line_of(text, found.start())}: no single instances; pass what is needed"


BAD = {
    "a camel-case file": {"src/base/FancyThing.h": ""},
    "a helper file": {"ui/widgets/table_helper.cpp": ""},
    "a common folder": {"src/common/money.h": ""},
    "a managing file": {"src/app/import_manager.h": ""},
    "a managing class": {"src/app/a.h": "class ImportManager {};"},
    "a single instance": {"src/app/a.h": "class A { static A& instance(); };"},
}
GOOD = {"words of the product": {"src/metrics/indicators/first_line_manager.cpp": "enum class Role { FirstLineManager };"}}

if __name__ == "__main__":
    run(check, BAD, GOOD)

"""The top of the tree is fixed, and nothing that a build, an editor or an accident left is in it."""
import re

from guard import run

TOP = {"CMakeLists.txt", "CMakePresets.json", "LICENSE", "LICENSES", "README.md", "docs", "resources", "scripts", "src",
       "tests", "ui"}
LEFT_BEHIND = re.compile(r".*(\.(orig|rej|bak|tmp|swp|o|a|so|pyc|log|user|db|sqlite|gcda|gcno)|~)$|.*/(__pycache__|\.DS_Store)\b.*")
LARGEST = 700_000  # bytes; the README's picture is the largest thing that should be here


def check(tree):
    for path in tree.paths:
        top = path.split("/")[0]
        if top not in TOP and not top.startswith("."):
            yield f"{path}: {top} has no place at the top"
        if LEFT_BEHIND.fullmatch(path):
            yield f"{path}: was left behind"
        if path.split("/")[-1].startswith("empty.") and len(tree.under(path.rsplit("/", 1)[0] + "/", ends=(".cpp",))) > 1:
            yield f"{path}: its folder has real files now"
        if tree.size(path) > LARGEST:
            yield f"{path}: {tree.size(path) // 1000} kB"


BAD = {
    "a folder at the top": {"prototype/a.cpp": ""},
    "a backup": {"src/base/a.cpp.orig": ""},
    "something huge": {"docs/a.png": "x" * 800_000},
    "an empty file that is not needed": {"src/base/empty.cpp": "", "src/base/a.cpp": ""},
}
GOOD = {"a plain tree": {"src/base/a.cpp": "", ".ci/run": "", "README.md": ""}}

if __name__ == "__main__":
    run(check, BAD, GOOD)

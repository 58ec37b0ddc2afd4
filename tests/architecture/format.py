"""The C++ files are as clang-format leaves them. Skips without clang-format 14: other versions disagree in details."""
import concurrent.futures
import re
import shutil
import subprocess
import sys

from guard import ROOT, SKIPPED, run

FORMATTER = shutil.which("clang-format-14") or shutil.which("clang-format")


def formatted(text, path):
    return subprocess.run([FORMATTER, f"--assume-filename={ROOT / path}", "--style=file"], input=text, text=True,
                          capture_output=True, check=True, cwd=ROOT).stdout


def check(tree):
    paths = tree.under("src/", "ui/", "tests/", ends=(".h", ".cpp"))
    with concurrent.futures.ThreadPoolExecutor() as pool:
        right = list(pool.map(lambda path: formatted(tree.text(path), path) == tree.text(path), paths))
    for path, is_right in zip(paths, right):
        if not is_right:
            yield f"{path}: run clang-format -i {path}"


BAD = {"a wide indent": {"src/base/a.cpp": "int a() {\n        return 1;\n}\n"}}
GOOD = {"a short function": {"src/base/a.cpp": "int a() { return 1; }\n"}}

if __name__ == "__main__":
    version = FORMATTER and subprocess.run([FORMATTER, "--version"], capture_output=True, text=True, check=True).stdout
    if not version or not re.search(r"version 14\.", version):
        print(f"skipped: needs clang-format 14, found {version or 'none'}")
        sys.exit(SKIPPED)
    run(check, BAD, GOOD)

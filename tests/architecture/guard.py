"""What the guards share: the files of the project, and a run that proves first that the guard can fail.

A guard is a function check(tree) that yields findings as text. It names its controls: small bad trees, each of which it
must flag, and small good ones, which it must let pass. A guard that misses its control fails, whatever the project's state.
"""
import os
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
SKIPPED = 77  # what ctest takes for "skipped"


class Tree:
    """Paths from the root, with "/", and their texts."""

    def __init__(self, texts=None):
        self._texts = dict(texts or {})
        self._root = None if texts is not None else ROOT
        self.paths = sorted(self._texts) if texts is not None else _project_files()

    def under(self, *starts, ends=("",)):
        return [p for p in self.paths if p.startswith(tuple(starts)) and p.endswith(tuple(ends))]

    def text(self, path):
        if path not in self._texts:
            self._texts[path] = (self._root / path).read_text(encoding="utf-8", errors="replace")
        return self._texts[path]

    def has(self, path):
        """Whether the path is a file of the project, or a folder that holds one."""
        return path in self._all() or any(p.startswith(path.rstrip("/") + "/") for p in self.paths)

    def _all(self):
        return self.paths

    def size(self, path):
        return (self._root / path).stat().st_size if self._root else len(self._texts[path])


def _project_files():
    """What git tracks or would track; without git, everything outside of build folders."""
    try:
        run = subprocess.run(["git", "-c", f"safe.directory={ROOT}", "ls-files", "-co", "--exclude-standard"],
                             cwd=ROOT, capture_output=True, text=True, check=True)
        paths = [p for p in run.stdout.splitlines() if (ROOT / p).is_file()]
    except (OSError, subprocess.CalledProcessError):
        paths = []
    if not paths:
        for folder, folders, files in os.walk(ROOT):
            folders[:] = [f for f in folders if f not in (".git", "out", "__pycache__") and not f.startswith("build")]
            paths += [os.path.relpath(os.path.join(folder, f), ROOT).replace(os.sep, "/") for f in files]
    return sorted(paths)


def code_of(text):
    """C++ without comments, lines kept."""
    keep = re.compile(r'//[^\n]*|/\*.*?\*/|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'', re.S)
    return keep.sub(lambda m: re.sub(r"[^\n]", " ", m[0]) if m[0][0] == "/" else m[0], text)


def line_of(text, position):
    return text.count("\n", 0, position) + 1


def run(check, bad, good=()):
    """bad: {name: tree} that must be flagged; good: {name: tree} that must not. Ends the program."""
    wrong = []
    for name, texts in bad.items():
        if not list(check(Tree(texts))):
            wrong.append(f"control: did not flag {name}")
    for name, texts in dict(good).items():
        wrong += [f"control: flagged {name}: {finding}" for finding in check(Tree(texts))]
    findings = list(check(Tree()))
    for line in wrong + findings:
        print(line)
    print(f"{len(findings)} findings; {len(bad)} controls flagged as they must be" if not wrong else "the guard is broken")
    sys.exit(1 if wrong or findings else 0)

"""Links of the documents lead somewhere, and the files they name exist."""
import posixpath
import re

from guard import line_of, run

LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
NAMED = re.compile(r"`(?!\S*NNNN)((?:src|ui|docs|scripts|tests|resources|LICENSES|\.ci)/[\w./-]*)`")


def anchors(text):
    """The anchors that a page's headings give."""
    found = set()
    for heading in re.findall(r"^#+\s+(.*)$", text, re.M):
        plain = re.sub(r"[`*_]|\[([^\]]*)\]\([^)]*\)", lambda m: m[1] or "", heading).lower()
        found.add(re.sub(r"[^\w\- ]", "", plain).strip().replace(" ", "-"))
    return found


def check(tree):
    for path in [p for p in tree.paths if p.endswith(".md")]:
        text = re.sub(r"^```.*?^```", lambda m: "\n" * m[0].count("\n"), tree.text(path), flags=re.M | re.S)
        for found in LINK.finditer(text):
            target, _, anchor = found[1].partition("#")
            if re.match(r"[a-z]+:", target):
                continue
            full = posixpath.normpath(posixpath.join(posixpath.dirname(path), target)) if target else path
            where = f"{path}:{line_of(text, found.start())}"
            if not tree.has(full):
                yield f"{where}: {found[1]} leads nowhere"
            elif anchor and full.endswith(".md") and anchor not in anchors(tree.text(full)):
                yield f"{where}: {full} has no heading #{anchor}"
        for found in NAMED.finditer(text):
            if not tree.has(found[1].rstrip("/").rstrip(".")):
                yield f"{path}:{line_of(text, found.start())}: {found[1]} does not exist"
    for start in ("docs/first-hour.md", "docs/architecture.md", "docs/contributing.md"):
        if "README.md" in tree.paths and start in tree.paths and start not in tree.text("README.md"):
            yield f"README.md does not lead to {start}"


BAD = {
    "a broken link": {"docs/a.md": "[b](b.md)"},
    "a broken anchor": {"docs/a.md": "[b](#nothing)\n# Something\n"},
    "a file that is gone": {"docs/a.md": "see `src/base/gone.h`"},
}
GOOD = {"whole links": {"docs/a.md": "[b](b.md#the-way) and `docs/b.md`", "docs/b.md": "# The way\n"}}

if __name__ == "__main__":
    run(check, BAD, GOOD)

"""The project names no folder of somebody's machine and no host that it would talk to."""
import re

from guard import line_of, run

EXEMPT = re.compile(r"tests/architecture/.*|LICENSES/.*|LICENSE|resources/(fonts|icons)/.*|tests/data/.*|tests/e2e/data/.*")
FOLDER = re.compile(r"(?<![\w.$}~])/(?:home|Users|root|work|mnt|media|opt|srv|var/tmp)(?:/\w|\b(?=[\"'\s]))|\b[A-Z]:\\\\?\w")
SHARED = re.compile(r"\.\./(?:shared|\.library)\b|/shared/")
HOST = re.compile(r"\b(?:https?|ftp|postgresql|wss?)://([\w.-]+)")
# Names of namespaces, licences and standards that nothing ever connects to.
KNOWN = {"www.w3.org", "openfontlicense.org", "lucide.dev", "github.com", "specifications.freedesktop.org"}
PROSE = (".md",)  # a document may cite its sources


def check(tree):
    for path in tree.paths:
        if EXEMPT.fullmatch(path) or path.endswith((".png", ".otf", ".ttf", ".qm", ".gz", ".zip")):
            continue
        text = tree.text(path)
        for found in FOLDER.finditer(text):
            yield f"{path}:{line_of(text, found.start())}: {found[0]} exists on no other machine"
        for found in SHARED.finditer(text):
            yield f"{path}:{line_of(text, found.start())}: {found[0]} lies outside of the project"
        if path.endswith(PROSE) or path.startswith("tests/"):
            continue
        for found in HOST.finditer(text):
            if found[1] not in KNOWN:
                yield f"{path}:{line_of(text, found.start())}: {found[0]}: the program talks to nobody"


BAD = {
    "a home folder": {"src/base/a.cpp": 'auto p = "/home/ana/x.csv";'},
    "a folder beside": {"scripts/a": "cp ../shared/x ."},
    "a host": {"src/io/a.cpp": 'get("https://example.org/x");'},
    "a drive": {"src/base/a.cpp": 'auto p = "C:\\\\data";'},
}
GOOD = {"a namespace": {"resources/a.svg": 'xmlns="http://www.w3.org/2000/svg"', "scripts/a": "$HOME/work/x"}}

if __name__ == "__main__":
    run(check, BAD, GOOD)

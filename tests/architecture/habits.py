"""Small habits that a reviewer should not have to look for: headers open with a purpose, heavy headers stay in one place."""
import re

from guard import code_of, line_of, run

# What may not stand in a file, unless its path matches: (expression, allowed paths, why)
UNWANTED = [
    (r"#\s*include\s*<catch2/", r"tests/support/catch\.h", "Catch2 only through tests/support/catch.h"),
    (r"#\s*include\s*<spdlog/", r"src/base/log\.cpp", "only log.cpp sees spdlog: it costs ten seconds a file"),
    (r"\bQ(?:VERIFY2?|COMPARE|TRY_\w+|FAIL)\s*\(", r"", "returns without failing inside a Catch2 case: use REQUIRE"),
    (r"\bTODO\b|\bFIXME\b|\bXXX\b", r"", "left for later"),
    (r"\bprocessEvents\s*\(", r"tests/.*", "no nested turns of the event loop: jobs answer when they are done"),
    (r"\.exec\s*\(\s*\)", r"ui/main\.cpp|src/cli/.*|tests/.*|src/(store|io)/.*", "no nested event loop"),
    (r"\bsetlocale\s*\(|\bQLocale::setDefault\s*\(", r"src/base/language\.cpp|tests/.*", "only language.cpp sets the locale"),
    (r"->disconnect\s*\(\s*\)", r"", "takes Qt's own connections too, and a style sheet then keeps a widget that is gone: name the signal"),
    (r"\busing namespace std\b", r"", "say std::"),
    (r"(?<!::)\bassert\s*\(", r"src/metrics/chance/.*", "an assert is gone in release: return a value or throw"),
]
HEAVY_IN_HEADERS = [(r"#\s*include\s*<nlohmann/json\.hpp>", "headers see json_fwd.hpp only")]


def header_findings(text):
    lines = text.splitlines()
    if not lines or not re.match(r"//\s*\S.{10,}", lines[0]):
        yield "does not open with one sentence of purpose"
    if "#pragma once" not in lines:
        yield "has no #pragma once"
    for expression, why in HEAVY_IN_HEADERS:
        if re.search(expression, text):
            yield why


def check(tree):
    for path in tree.under("src/", "ui/", "tests/", ends=(".h", ".cpp")):
        text = tree.text(path)
        code = code_of(text)
        for expression, allowed, why in UNWANTED:
            if allowed and re.fullmatch(allowed, path):
                continue
            for found in re.finditer(expression, text if "TODO" in expression else code):
                yield f"{path}:{line_of(text, found.start())}: {why}"
        if path.endswith(".h"):
            for finding in header_findings(text):
                yield f"{path}: {finding}"


PURPOSE = "// What this header is for.\n#pragma once\n"
BAD = {
    "a header without a purpose": {"src/base/a.h": "#pragma once\n"},
    "a header twice": {"src/base/a.h": "// What this header is for.\n"},
    "JSON in a header": {"src/io/a.h": PURPOSE + "#include <nlohmann/json.hpp>\n"},
    "Catch2 elsewhere": {"tests/base/a.cpp": "#include <catch2/catch.hpp>\n"},
    "a macro that passes": {"tests/base/a.cpp": "void a() { QVERIFY(false); }\n"},
    "something left": {"src/base/a.cpp": "// TO" + "DO: later\n"},
    "a nested loop": {"ui/a.cpp": "void a() { QCoreApplication::processEvents(); }\n"},
    "every connection cut": {"ui/a.cpp": "void a() { button->disconnect(); }\n"},
    "a modal dialog": {"ui/a.cpp": "void a() { dialog.exec(); }\n"},
}
GOOD = {"a plain header": {"src/base/a.h": PURPOSE + "static_assert(true);\n"}}

if __name__ == "__main__":
    run(check, BAD, GOOD)

"""Holds every #include of src/ and ui/, and the layers' CMake links, against the table in docs/architecture.md."""
import os
import pathlib
import re

from guard import code_of, line_of, run

DOCUMENT = "docs/architecture.md"
THIRD_PARTY = {"sqlite3", "spdlog", "nlohmann", "boost", "tl", "catch2", "libpq-fe", "fmt", "libical", "sodium"}


def table(text):
    """{layer: (may include, Qt modules, libraries, forbidden words)} of the table below the heading Layers."""
    rows = {}
    section = text.split("\n## Layers", 1)[-1].split("\n## ", 1)[0]
    for line in section.splitlines():
        cells = [c.strip() for c in line.strip().strip("|").split("|")]
        if len(cells) != 5 or cells[0] == "layer" or set(cells[0]) <= {"-"}:
            continue
        words = lambda cell: {w.strip() for w in cell.split(",")} - {"–", ""}
        rows[cells[0]] = (words(cells[1]), words(cells[2]), words(cells[3]), set(re.findall(r"`([^`]+)`", cells[4])))
    return rows


def qt_modules():
    """{header: module}, from the Qt that CMake found (environment CHALKTALK_QT_HEADERS: folders, ":" between)."""
    modules = {}
    for folder in filter(None, os.environ.get("CHALKTALK_QT_HEADERS", "").split(":")):
        path = pathlib.Path(folder)
        if path.name.startswith("Qt") and path.is_dir():
            for header in path.iterdir():
                modules.setdefault(header.name, path.name[2:])
    return modules


QT = qt_modules()


def layer_of(path):
    parts = path.split("/")
    return "ui" if parts[0] == "ui" else parts[1] if len(parts) > 2 else None


def qt_module(header):
    named = re.fullmatch(r"Qt([A-Z]\w*)/\w+(\.h)?", header)
    return named[1] if named else QT.get(header)


def check_include(layer, row, kind, header):
    may, qt, libraries, _ = row
    first = header.split("/")[0]
    if kind == '"':
        if re.fullmatch(r"ui_\w+\.h|\w+\.moc|moc_\w+\.cpp", header):
            return None
        if "/" not in header:
            return f'"{header}" is not a path from the root'
        if first != layer and first not in may:
            return f"{layer} may not include {first} ({header})"
        return None
    if header.startswith("Q") or header.startswith("q"):
        module = qt_module(header)
        if module is None:
            return f"<{header}> is in none of the Qt modules that this project uses" if QT else None
        return None if module in qt else f"{layer} may not use Qt {module} (<{header}>)"
    library = first.removesuffix(".h").removesuffix(".hpp")
    if library in THIRD_PARTY and library not in libraries:
        return f"{layer} may not use {library} (<{header}>)"
    return None


def check(tree):
    rows = table(tree.text(DOCUMENT))
    if len(rows) < 2:
        yield f"{DOCUMENT}: no table of layers"
        return
    for path in tree.under("src/", "ui/", ends=(".h", ".cpp")):
        layer, text = layer_of(path), code_of(tree.text(path))
        if layer not in rows:
            yield f"{path}: is in no layer of {DOCUMENT}"
            continue
        for include in re.finditer(r'^[ \t]*#[ \t]*include[ \t]*([<"])([^>"]+)[>"]', text, re.M):
            wrong = check_include(layer, rows[layer], include[1], include[2])
            if wrong:
                yield f"{path}:{line_of(text, include.start())}: {wrong}"
        for word in rows[layer][3]:
            for use in re.finditer(rf"\b{re.escape(word)}\b", text):
                yield f"{path}:{line_of(text, use.start())}: `{word}` has no place in {layer}"
    yield from check_links(tree, rows)


def check_links(tree, rows):
    for path in ("src/CMakeLists.txt", "ui/CMakeLists.txt"):
        if path not in tree.paths:
            continue
        text = re.sub(r"#[^\n]*", "", tree.text(path))
        links = [(m[1], m[2]) for m in re.finditer(r"chalktalk_layer\((\w+)([^)]*)\)", text)]
        links += [(m[1], m[2]) for m in re.finditer(r"target_link_libraries\(chalktalk_(\w+)([^)]*)\)", text)]
        for layer, linked in links:
            for target in re.findall(r"chalktalk::(\w+)", linked):
                if layer in rows and target not in rows[layer][0]:
                    yield f"{path}: {layer} may not link {target}"


DOC = """
## Layers
| layer | may include | Qt modules | libraries | never |
| --- | --- | --- | --- | --- |
| base | – | Core | tl | – |
| metrics | base | Core | boost | the clock: `currentDate` |
"""
BAD = {
    "a layer above": {DOCUMENT: DOC, "src/base/a.h": '#include "metrics/b.h"\n', "src/metrics/b.h": ""},
    "a Qt module": {DOCUMENT: DOC, "src/base/a.h": "#include <QtWidgets/QWidget>\n"},
    "a library": {DOCUMENT: DOC, "src/base/a.h": "#include <sqlite3.h>\n"},
    "a word": {DOCUMENT: DOC, "src/metrics/a.cpp": "auto d = QDate::currentDate();\n"},
    "a path not from the root": {DOCUMENT: DOC, "src/base/a.cpp": '#include "a.h"\n', "src/base/a.h": ""},
    "a folder without a row": {DOCUMENT: DOC, "src/extra/a.h": ""},
    "a link": {DOCUMENT: DOC, "src/CMakeLists.txt": "chalktalk_layer(base LINK chalktalk::metrics)"},
    "no table": {DOCUMENT: "# Architecture\n"},
}
if QT:
    BAD["a Qt class"] = {DOCUMENT: DOC, "src/base/a.h": "#include <QPushButton>\n"}
GOOD = {
    "a layer below": {DOCUMENT: DOC, "src/metrics/b.h": '#include "base/a.h"\n// currentDate\n', "src/base/a.h": ""},
}

if __name__ == "__main__":
    run(check, BAD, GOOD)

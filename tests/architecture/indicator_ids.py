"""Nothing outside of the catalogue decides by an indicator's id.

A view or a sentence that wants one particular indicator may look it up, `indicatorIndex(u"win_rate")`, and then asks the
catalogue about it. Comparing ids, or tables keyed by them, would have to be found and mended with every new indicator.
"""
import re

from guard import code_of, line_of, run

HOME = "src/metrics/indicators/"
CATALOGUE = "src/metrics/catalogue.cpp"
PHRASES = "src/coaching/phrases.cpp"  # the one other table: a row of sentences an indicator, since metrics holds none
SAMPLE = "src/app/sample/"  # says which gaps and strengths it planted, as data beside the facts it makes up
LOOKUP = re.compile(r"indicatorIndex\(\s*u?(?:QStringLiteral\()?$")


def ids_of(text):
    """Ids are the snake_case literals of the catalogue that a file in indicators/ or a row's beginning gives."""
    return set(re.findall(r'\{\s*(?:\.id\s*=\s*)?u?"([a-z]+(?:_[a-z]+)*)"', code_of(text)))


def check(tree):
    ids = ids_of(tree.text(CATALOGUE)) if CATALOGUE in tree.paths else set()
    if not ids:
        yield f"{CATALOGUE}: no ids found"
        return
    literal = re.compile(r'"(' + "|".join(map(re.escape, sorted(ids))) + r')"')
    for path in tree.under("src/", "ui/", ends=(".h", ".cpp")):
        text = code_of(tree.text(path))
        if path == CATALOGUE or path.startswith((HOME, SAMPLE)):
            continue
        if path == PHRASES:
            yield from phrase_findings(path, text, ids)
            continue
        for found in literal.finditer(text):
            if not LOOKUP.search(text[:found.start()]):
                yield f"{path}:{line_of(text, found.start())}: decides by the id {found[0]}"


def phrase_findings(path, text, ids):
    for indicator in sorted(ids):
        rows = text.count(f'"{indicator}"')
        if rows != 1:
            yield f"{path}: {rows} rows for {indicator}, not one"
    for found in re.finditer(r'(?:==|!=)\s*u?"[a-z_]+"|case\s+\w*"', text):
        yield f"{path}:{line_of(text, found.start())}: decides by an id; put the difference into the row"


LIST = {CATALOGUE: '{"win_rate", Kind::Proportion},'}
BAD = {
    "a view that decides": {**LIST, "ui/team/a.cpp": 'if (id == u"win_rate") return;'},
    "a table on the side": {**LIST, "src/app/a.cpp": 'map{{"win_rate", 1}};'},
    "an indicator without a phrase": {**LIST, PHRASES: '{"deal_size"}'},
    "a phrase that decides": {**LIST, PHRASES: '{"win_rate"}; if (id == u"deal_size") return;'},
    "a catalogue without ids": {CATALOGUE: ""},
}
GOOD = {"a look-up": {**LIST, PHRASES: '{"win_rate", 1},', "src/app/a.cpp": 'indicatorIndex(u"win_rate")'}}

if __name__ == "__main__":
    run(check, BAD, GOOD)

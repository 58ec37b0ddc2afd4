"""Prints what has grown large. A smell and not a law: it fails only if it can't smell any more."""
import re
import sys

from guard import Tree, code_of

HEADER, SOURCE, FUNCTION = 120, 400, 60


def long_functions(text):
    """(line, name, length) of function bodies over the bound: a brace opened at a line that ends a parameter list."""
    code = re.sub(r'"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])+\'', "0", code_of(text))
    lines = code.splitlines()
    start = name = None
    depth = inside = 0
    for number, line in enumerate(lines, 1):
        if start is None:
            opened = re.search(r"([\w:~]+)\s*\([^;]*\)[^;={]*\{\s*$|^\s*[^;]*\)\s*(?:const|noexcept|override|\s)*\{\s*$", line)
            if opened and not re.match(r"\s*(if|for|while|switch|else|namespace|class|struct|enum)\b", line):
                start, name, inside = number, opened[1] or "…", depth
        depth += line.count("{") - line.count("}")
        if start is not None and depth <= inside:
            if number - start + 1 > FUNCTION:
                yield start, name, number - start + 1
            start = None


def smells(tree):
    for path in tree.under("src/", "ui/", "tests/", ends=(".h", ".cpp")):
        text = tree.text(path)
        count, bound = len(text.splitlines()), HEADER if path.endswith(".h") else SOURCE
        if count > bound:
            yield f"{path}: {count} lines (more than {bound})"
        for line, name, length in long_functions(text):
            yield f"{path}:{line}: {name} has {length} lines (more than {FUNCTION})"


BODY = "\n".join("    work();" for _ in range(FUNCTION + 5))
BAD = {
    "a long header": {"src/base/a.h": "\n" * 200},
    "a long source": {"src/base/a.cpp": "\n" * 500},
    "a long function": {"src/base/a.cpp": f"void work(int a) {{\n{BODY}\n}}\n"},
}

if __name__ == "__main__":
    blind = [name for name, texts in BAD.items() if not list(smells(Tree(texts)))]
    for name in blind:
        print(f"control: did not notice {name}")
    found = list(smells(Tree()))
    print("\n".join(found) if found else "nothing large")
    sys.exit(1 if blind else 0)

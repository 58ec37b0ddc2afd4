"""Names and texts from imports are data: nothing guesses that they are rich text, and nothing loads an address."""
import re

from guard import code_of, line_of, run

# The one place that makes labels; it must set the plain format.
FACTORY = re.compile(r"ui/widgets/[a-z_]*(label|text)[a-z_]*\.(cpp|h)")
LABEL = re.compile(r"\bnew\s+QLabel\b|\bmake_unique<QLabel>|(?<![\w*&<:])QLabel\s+\w+\s*[;({]|:\s*public\s+QLabel\b")
UNWANTED = [
    (r"\bQt::(?:RichText|AutoText|MarkdownText)\b|\bQt::mightBeRichText\b", "text is plain"),
    (r"(?:->|\.)\s*(?:setHtml|insertHtml|setMarkdown|appendHtml)\s*\(", "text is plain"),
    (r"\bQTextBrowser\b|\bQWebEngine\w*|\bQNetworkAccessManager\b", "nothing loads an address"),
    (r"\bsetOpenExternalLinks\s*\(\s*true", "nothing loads an address"),
    (r"\bQMessageBox\b", "a message box guesses rich text and blocks: use a sheet or a toast of the window"),
]
# A tip guesses too, and has no switch: what may come from an import is escaped where it is given. What is put together from
# the program's texts alone says so in a comment, "own words".
TIP = re.compile(r"\bQToolTip::showText\s*\([^;]*;|Qt::ToolTipRole\b[^;]*return[^;]*;|\bsetToolTip\s*\([^;]*;")
OWN_WORDS = re.compile(r"toHtmlEscaped|\btipText\s*\(|\btr\s*\(|\bdefinition\b|setToolTip\(\s*(?:\{\s*\})?\s*\)|setToolTip\(\s*name\s*\)")


def check(tree):
    for path in tree.under("ui/", "src/", ends=(".h", ".cpp")):
        raw = tree.text(path)
        text = code_of(raw)
        factory = FACTORY.fullmatch(path)
        for found in LABEL.finditer(text):
            if not factory:
                yield f"{path}:{line_of(text, found.start())}: labels come from the factory in ui/widgets"
        if factory and path.endswith(".cpp") and LABEL.search(text) and "Qt::PlainText" not in text:
            yield f"{path}: the factory does not set Qt::PlainText"
        for found in TIP.finditer(text):
            said = raw[found.start():raw.find("\n", found.end())]  # with the comment behind it
            if not OWN_WORDS.search(found[0]) and "own words" not in said:
                yield f"{path}:{line_of(text, found.start())}: a tip whose text is not escaped"
        for expression, why in UNWANTED:
            for found in re.finditer(expression, text):
                yield f"{path}:{line_of(text, found.start())}: {why} ({found[0].strip()})"


BAD = {
    "a label on the side": {"ui/person/a.cpp": "auto* l = new QLabel(name, this);"},
    "a label as a member": {"ui/person/a.h": "QLabel m_name;"},
    "a factory that guesses": {"ui/widgets/label.cpp": "auto* l = new QLabel(text);"},
    "rich text": {"ui/person/a.cpp": "label->setTextFormat(Qt::RichText);"},
    "HTML": {"ui/person/a.cpp": "view->setHtml(text);"},
    "a tip": {"ui/person/a.cpp": "card->setToolTip(person.name);"},
    "a browser": {"ui/person/a.cpp": "auto* b = new QTextBrowser(this);"},
}
GOOD = {"the factory": {"ui/widgets/label.cpp": "auto* l = new QLabel(p); l->setTextFormat(Qt::PlainText);",
                        "ui/person/a.h": "class QLabel; QLabel* m_name = nullptr;"}}

if __name__ == "__main__":
    run(check, BAD, GOOD)

"""Every Designer form can be used by keyboard and by a screen reader, and leaves fonts and colours to the theme."""
import re
import xml.etree.ElementTree as xml

from guard import run

INPUTS = {"QLineEdit", "QComboBox", "QSpinBox", "QDoubleSpinBox", "QDateEdit", "QTimeEdit", "QDateTimeEdit", "QTextEdit",
          "QPlainTextEdit", "QTableView", "QListView", "QTreeView", "QTableWidget", "QListWidget", "QTreeWidget", "QSlider"}
BUTTONS = {"QPushButton", "QToolButton", "QCheckBox", "QRadioButton", "QCommandLinkButton"}
HARD_CODED = {"font", "styleSheet", "palette"}


def prop(widget, name):
    """The text of a widget's own property; nothing if it has none."""
    for p in widget.findall("property"):
        if p.get("name") == name:
            return "".join(p.itertext()).strip()
    return None


def label_findings(widget):
    text, name = prop(widget, "text") or "", widget.get("name")
    if re.search(r"&[^&\s]", text) and not prop(widget, "buddy"):
        yield f"label {name} has a shortcut but no buddy"
    if prop(widget, "textFormat") != "Qt::PlainText":
        yield f"label {name} does not say textFormat Qt::PlainText"


def check_form(root):
    widgets = list(root.iter("widget"))
    kinds = {c.findtext("class"): c.findtext("extends") for c in root.iter("customwidget")}
    labelled = {prop(w, "buddy") for w in widgets}
    stops = {t.text for t in root.iter("tabstop")}
    focusable = []
    for widget in widgets:
        kind, name = widget.get("class"), widget.get("name")
        kind = kind if kind in INPUTS | BUTTONS | {"QLabel"} else kinds.get(kind, kind)
        if kind == "QLabel":
            yield from label_findings(widget)
        if kind in INPUTS and name not in labelled and not prop(widget, "accessibleName"):
            yield f"{name} has neither a buddy label nor an accessible name"
        if kind in BUTTONS and not prop(widget, "text") and not prop(widget, "accessibleName"):
            yield f"{name} has neither a text nor an accessible name"
        if kind in INPUTS | BUTTONS and prop(widget, "focusPolicy") != "Qt::NoFocus":
            focusable.append(name)
        for p in widget.findall("property"):
            if p.get("name") in HARD_CODED or p.find(".//color") is not None or p.find("font") is not None:
                yield f"{name} sets {p.get('name')}: fonts and colours belong to the theme"
    if len(focusable) > 1:
        for name in focusable:
            if name not in stops:
                yield f"{name} is not in the tab stops"


def check(tree):
    for path in tree.under("ui/", ends=(".ui",)):
        try:
            root = xml.fromstring(tree.text(path))
        except xml.ParseError as error:
            yield f"{path}: {error}"
            continue
        for finding in check_form(root):
            yield f"{path}: {finding}"


def form(inside, after=""):
    return {"ui/a.ui": f'<ui><widget class="QWidget" name="A">{inside}</widget>{after}</ui>'}


def widget(kind, name, **properties):
    body = "".join(f'<property name="{k}"><string>{v}</string></property>' for k, v in properties.items())
    return f'<widget class="{kind}" name="{name}">{body}</widget>'


BAD = {
    "a nameless input": form(widget("QLineEdit", "edit")),
    "a nameless button": form(widget("QToolButton", "button")),
    "a label without a buddy": form(widget("QLabel", "label", text="&amp;Name", textFormat="Qt::PlainText")),
    "a label that guesses": form(widget("QLabel", "label", text="Name")),
    "a font": form(widget("QLabel", "label", text="Name", textFormat="Qt::PlainText", font="Sans")),
    "a style sheet": form(widget("QFrame", "frame", styleSheet="color: red")),
    "no tab stops": form(widget("QPushButton", "a", text="A") + widget("QPushButton", "b", text="B")),
    "no XML": {"ui/a.ui": "<ui>"},
}
GOOD = {
    "a whole form": form(
        widget("QLabel", "label", text="&amp;Name", buddy="edit", textFormat="Qt::PlainText")
        + widget("QLineEdit", "edit") + widget("QPushButton", "ok", text="OK"),
        "<tabstops><tabstop>edit</tabstop><tabstop>ok</tabstop></tabstops>"),
}

if __name__ == "__main__":
    run(check, BAD, GOOD)

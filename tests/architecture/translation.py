"""Every text that a person reads goes through translation. A heuristic over the calls that show text."""
import re

from guard import code_of, line_of, run

SHOWS = (r"setText|setToolTip|setStatusTip|setWhatsThis|setPlaceholderText|setWindowTitle|setTitle|setAccessibleName|"
         r"setAccessibleDescription|setHeaderLabels|setSpecialValueText|setPrefix|setSuffix|addAction|addMenu|addItem|"
         r"addTab|showMessage|setLabelText|setInformativeText|label|heading|caption|toast")
MAKES = r"new\s+(?:QPushButton|QToolButton|QCheckBox|QRadioButton|QAction|QGroupBox|QMenu)"
STRING = r'(?:QStringLiteral\(\s*u?|QString::fromUtf8\(\s*|QString\(\s*u?|u|u8|)?"((?:\\.|[^"\\])*)"'
CALL = re.compile(rf"(?:\b(?:{SHOWS})|{MAKES})\s*\(\s*{STRING}")
WORDS = re.compile(r"[A-Za-z]{2,}")


def check(tree):
    for path in tree.under("ui/", "src/app/", ends=(".h", ".cpp")):
        text = code_of(tree.text(path))
        for found in CALL.finditer(text):
            plain = re.sub(r"%L?\d|\\[nt]|\bChalktalk\b", " ", found[1])
            if WORDS.search(plain):
                yield f'{path}:{line_of(text, found.start())}: "{found[1]}" is shown without tr()'
    for path in tree.under("ui/", ends=(".ui",)):
        for found in re.finditer(r'<string notr="true">(?![a-z0-9_-]*<)([^<]*[A-Za-z]{2,}[^<]*)</string>', tree.text(path)):
            yield f'{path}: "{found[1]}" is kept from translation'


BAD = {
    "a plain literal": {"ui/a.cpp": 'button->setText(u"Import"_s);'},
    "a string literal": {"ui/a.cpp": 'setWindowTitle(QStringLiteral("My team"));'},
    "a form's text": {"ui/a.ui": '<string notr="true">Close</string>'},
    "a new button": {"ui/a.cpp": 'auto* b = new QPushButton("Close", this);'},
}
GOOD = {"an icon's name": {"ui/a.ui": '<string notr="true">folder-open</string>'}, "a translated text": {"ui/a.cpp": 'b->setText(tr("Import")); c->setText(u"–"_s); d->setObjectName(u"title"_s);'}}

if __name__ == "__main__":
    run(check, BAD, GOOD)

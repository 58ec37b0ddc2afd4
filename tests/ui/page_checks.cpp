#include "tests/ui/page_checks.h"

#include "tests/support/catch.h"
#include "tests/ui/window_under_test.h"
#include "ui/first_run/door.h"
#include "ui/shell/page.h"
#include "ui/shell/rail_parts.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pill.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QPushButton>
#include <QTest>

namespace chalktalk::tests {
namespace {

bool needsName(QAccessible::Role role) {
    switch (role) {
    case QAccessible::Button:
    case QAccessible::CheckBox:
    case QAccessible::RadioButton:
    case QAccessible::ComboBox:
    case QAccessible::EditableText:
    case QAccessible::SpinBox:
    case QAccessible::List:
    case QAccessible::Table:
    case QAccessible::PageTabList:
    case QAccessible::PageTab:
    case QAccessible::Chart:
    case QAccessible::ProgressBar:
    case QAccessible::Dialog: return true;
    default: return false;
    }
}

QString classAndName(const QObject* object) {
    return QStringLiteral("%1 '%2'").arg(object ? QString::fromLatin1(object->metaObject()->className())
                                                : QStringLiteral("?"),
                                         object ? object->objectName() : QString());
}

// The inner field of a date or a chooser belongs to the control around it; cells are looked at by the models' tests.
bool hidesItsParts(QAccessible::Role role) {
    return role == QAccessible::SpinBox || role == QAccessible::ComboBox || role == QAccessible::Table;
}

bool isStop(const QWidget* w) {
    return (w->focusPolicy() & Qt::TabFocus) && w->isVisible() && w->isEnabled() && !w->focusProxy() &&
           w->objectName() != u"qt_spinbox_lineedit";
}

} // namespace

void collectNameless(QAccessibleInterface* at, QStringList& nameless, int& seen) {
    if (!at || !at->isValid() || at->state().invisible) return;
    ++seen;
    if (needsName(at->role()) && at->text(QAccessible::Name).trimmed().isEmpty())
        nameless << classAndName(at->object());
    if (hidesItsParts(at->role())) return;
    for (int i = 0; i < at->childCount(); ++i) collectNameless(at->child(i), nameless, seen);
}

QStringList overreaching(QAccessibleInterface* at) {
    if (!at || !at->isValid() || hidesItsParts(at->role())) return {};
    QStringList found;
    const int count = at->childCount();
    const bool any =
        at->child(count) || at->child(count + 1); // who reads past its end is most likely to end the test here
    // A list of rows remembers those it had and answers with them, which does no harm.
    if (any && !qobject_cast<QAbstractItemView*>(at->object())) found << classAndName(at->object());
    for (int i = 0; i < count; ++i) found << overreaching(at->child(i));
    return found;
}

// Presses it once for each control and a few times more.
QStringList unreachable(ui::MainWindow& window) {
    QSet<QWidget*> missing;
    for (QWidget* w : window.findChildren<QWidget*>())
        if (isStop(w)) missing << w;
    const auto presses = missing.size() * 2 + 4;
    for (qsizetype i = 0; i < presses && !missing.isEmpty(); ++i) {
        QWidget* at = QApplication::focusWidget();
        QTest::keyClick(at ? at : &window, Qt::Key_Tab);
        missing.remove(QApplication::focusWidget());
    }
    QStringList names;
    for (const QWidget* w : missing)
        names << QStringLiteral("%1 '%2' %3")
                     .arg(QString::fromLatin1(w->metaObject()->className()), w->objectName(), w->accessibleName());
    return names;
}

QStringList clipped(ui::MainWindow& window) {
    QStringList found;
    for (const QLabel* label : window.findChildren<QLabel*>()) {
        if (!label->isVisible() || label->text().isEmpty() || qobject_cast<const ui::ElidingLabel*>(label)) continue;
        const QRect room = label->contentsRect();
        const QRect need = label->fontMetrics().boundingRect(
            QRect(0, 0, room.width(), 100000), label->wordWrap() ? Qt::TextWordWrap : 0, label->text().remove(u'&'));
        if (need.width() > room.width() + 2 || need.height() > room.height() + 2)
            found << classAndName(label) + u' ' + label->text().left(60);
    }
    for (const QPushButton* b : window.findChildren<QPushButton*>()) {
        if (!b->isVisible() || qobject_cast<const ui::WhoButton*>(b) || qobject_cast<const ui::RailSearch*>(b))
            continue;
        if (const auto* door = qobject_cast<const ui::Door*>(b)) {
            if (door->heightForWidth(door->width()) > door->height() + 2) found << classAndName(b) + u' ' + b->text();
        } else if (b->sizeHint().width() > b->width() + 1 || b->sizeHint().height() > b->height() + 1) {
            found << classAndName(b) + u' ' + b->text();
        }
    }
    for (const ui::Pill* pill : window.findChildren<ui::Pill*>())
        if (pill->isVisible() && pill->sizeHint().width() > pill->width() + 1)
            found << classAndName(pill) + u' ' + pill->text();
    for (const QComboBox* box : window.findChildren<QComboBox*>())
        if (box->isVisible() && box->fontMetrics().horizontalAdvance(box->currentText()) > box->width() - 30)
            found << classAndName(box) + u' ' + box->currentText();
    // And nothing stands outside of the page it belongs to.
    const QWidget* page = window.page();
    for (const QWidget* w : page->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly))
        if (w->isVisible() && !page->rect().adjusted(-1, -1, 1, 1).contains(w->geometry()))
            found << classAndName(w) + QStringLiteral(" leaves the page");
    return found;
}

void look(WindowUnderTest& test, const QString& what) {
    QStringList nameless;
    int seen = 0;
    collectNameless(QAccessible::queryAccessibleInterface(&test.window()), nameless, seen);
    INFO(what.toStdString());
    INFO("nameless: " << nameless.join(u", ").toStdString());
    CHECK(nameless.isEmpty());
    CHECK(seen > 10); // the walk saw a window and not only its frame
    const QStringList beyond = overreaching(QAccessible::queryAccessibleInterface(&test.window()));
    INFO("a child after the last: " << beyond.join(u", ").toStdString());
    CHECK(beyond.isEmpty());
    const QStringList missed = unreachable(test.window());
    INFO("never reached by Tab: " << missed.join(u", ").toStdString());
    CHECK(missed.isEmpty());
    const QStringList cut = clipped(test.window());
    INFO("cut off: " << cut.join(u", ").toStdString());
    CHECK(cut.isEmpty());
}

} // namespace chalktalk::tests

#include "ui/widgets/accessible.h"

#include <QAccessibleWidget>

namespace chalktalk::ui {
namespace {

constexpr const char* s_property = "chalktalkAccessibleRole";

class ToldInterface : public QAccessibleWidget {
  public:
    ToldInterface(QWidget* widget, QAccessible::Role role) : QAccessibleWidget(widget, role) {}

    QString text(QAccessible::Text kind) const override {
        // A widget without a name of its own is read by its children, not by a repetition of its tooltip.
        if (kind == QAccessible::Name) return widget()->accessibleName();
        if (kind == QAccessible::Description) return widget()->accessibleDescription();
        return QAccessibleWidget::text(kind);
    }
};

// The widget that is asked for an interface by the name of one of its classes, the nearest first.
QAccessibleInterface* interfaceOf(const QString& className, QObject* object) {
    if (!object || !object->isWidgetType()) return nullptr;
    auto* widget = static_cast<QWidget*>(object);
    if (const QVariant role = object->property(s_property); role.isValid())
        return new ToldInterface(widget, static_cast<QAccessible::Role>(role.toInt()));
    // Qt's own (seen in 6.4.2, and in its newer source) counts a scroll bar only while it shows and reads past the end
    // of its list for whoever asks for a child that went since it was counted: a screen reader on another process ends
    // the program so. A plain widget's children stay, hidden or not, and are looked for within bounds.
    if (className == u"QScrollArea" || className == u"QAbstractScrollArea")
        return new QAccessibleWidget(widget, QAccessible::Client);
    return nullptr;
}

} // namespace

void installAccessibleInterfaces() {
    static const bool once = [] {
        QAccessible::installFactory(interfaceOf);
        return true;
    }();
    Q_UNUSED(once)
}

void setAccessibleRole(QWidget& widget, QAccessible::Role role) {
    widget.setProperty(s_property, static_cast<int>(role));
}

void announce(QWidget& widget, const QString& text) {
    if (!QAccessible::isActive()) return;
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    QAccessibleAnnouncementEvent event(&widget, text);
    QAccessible::updateAccessibility(&event);
#else
    // Before 6.8 there is no announcement: an alert whose name is the text is what a screen reader speaks.
    widget.setAccessibleName(text);
    QAccessibleEvent event(&widget, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
#endif
}

} // namespace chalktalk::ui

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

QAccessibleInterface* told(const QString&, QObject* object) {
    if (!object || !object->isWidgetType()) return nullptr;
    const QVariant role = object->property(s_property);
    if (!role.isValid()) return nullptr;
    return new ToldInterface(static_cast<QWidget*>(object), static_cast<QAccessible::Role>(role.toInt()));
}

} // namespace

void installAccessibleRoles() {
    static const bool once = [] {
        QAccessible::installFactory(told);
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

#include "ui/theme/theme.h"

#include "app/desktop/system_scheme.h"
#include "ui/theme/calm_style.h"
#include "ui/theme/fonts.h"

#include <QApplication>
#include <QFile>
#include <QToolTip>

namespace chalktalk::ui {

Theme::Theme(QObject* parent) : QObject(parent), m_system(std::make_unique<app::SystemScheme>()) {
    QApplication::setStyle(new CalmStyle);
    connect(m_system.get(), &app::SystemScheme::changed, this, [this] {
        if (m_choice == ThemeChoice::System) apply();
    });
    m_scheme = m_system->isDark() ? Scheme::Dark : Scheme::Light;
    QApplication::setPalette(palette(m_scheme));
    qApp->setStyleSheet(styleSheet(m_scheme));
}

Theme::~Theme() = default;

void Theme::choose(ThemeChoice choice) {
    m_choice = choice;
    apply();
}

void Theme::apply() {
    const bool dark = m_choice == ThemeChoice::Dark || (m_choice == ThemeChoice::System && m_system->isDark());
    const Scheme wanted = dark ? Scheme::Dark : Scheme::Light;
    if (wanted != m_scheme) {
        m_scheme = wanted;
        QApplication::setPalette(palette(m_scheme));
        QToolTip::setPalette(palette(m_scheme));
        qApp->setStyleSheet(styleSheet(m_scheme)); // widgets stay: only their colours change, so focus is kept
    }
    Q_EMIT changed();
}

QPalette Theme::palette(Scheme scheme) {
    const auto c = [scheme](Colour role) { return colour(role, scheme); };
    QPalette p;
    p.setColor(QPalette::Window, c(Colour::Canvas));
    p.setColor(QPalette::WindowText, c(Colour::Ink));
    p.setColor(QPalette::Base, c(Colour::Card));
    p.setColor(QPalette::AlternateBase, c(Colour::Sunk));
    p.setColor(QPalette::Text, c(Colour::Ink));
    p.setColor(QPalette::PlaceholderText, c(Colour::Ink3));
    p.setColor(QPalette::Button, c(Colour::Card));
    p.setColor(QPalette::ButtonText, c(Colour::Ink));
    p.setColor(QPalette::BrightText, c(Colour::OnAccent));
    p.setColor(QPalette::Highlight, c(Colour::AccentSoft));
    p.setColor(QPalette::HighlightedText, c(Colour::Ink));
    p.setColor(QPalette::Link, c(Colour::AccentInk));
    p.setColor(QPalette::LinkVisited, c(Colour::AccentInk));
    p.setColor(QPalette::ToolTipBase, c(Colour::Chosen));
    p.setColor(QPalette::ToolTipText, c(Colour::OnChosen));
    p.setColor(QPalette::Light, c(Colour::Card));
    p.setColor(QPalette::Midlight, c(Colour::Line2));
    p.setColor(QPalette::Mid, c(Colour::Line));
    p.setColor(QPalette::Dark, c(Colour::Control));
    p.setColor(QPalette::Shadow, c(Colour::Ink3));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, c(Colour::Ink3));
    return p;
}

QString Theme::styleSheet(Scheme scheme) {
    QFile file(QStringLiteral(":/theme/calm.qss"));
    if (!file.open(QIODevice::ReadOnly)) return {};
    QString sheet = QString::fromUtf8(file.readAll());
    for (const ColourRow& row : colourTable())
        sheet.replace(u'{' + QString::fromLatin1(row.name) + u'}', colour(row.role, scheme).name(QColor::HexArgb));
    // Padding in em-like steps of the font, so that controls grow with the text; a radius over half the height
    // would silently give square corners, so heights are kept above 16 px by the padding.
    const int h = lineHeight();
    sheet.replace(QStringLiteral("{chevron}"),
                  scheme == Scheme::Dark ? QStringLiteral("chevron-dark.svg") : QStringLiteral("chevron-light.svg"));
    sheet.replace(QStringLiteral("{tick}"),
                  scheme == Scheme::Dark ? QStringLiteral("tick-dark.svg") : QStringLiteral("tick-light.svg"));
    sheet.replace(QStringLiteral("{dot}"),
                  scheme == Scheme::Dark ? QStringLiteral("dot-dark.svg") : QStringLiteral("dot-light.svg"));
    sheet.replace(QStringLiteral("{box}"), QString::number(h * 9 / 10 / 2 * 2));
    sheet.replace(QStringLiteral("{box-r}"), QString::number(h * 9 / 10 / 2));
    sheet.replace(QStringLiteral("{pad-v}"), QString::number(h * 3 / 10) + QStringLiteral("px"));
    sheet.replace(QStringLiteral("{pad-h}"), QString::number(h * 7 / 10) + QStringLiteral("px"));
    sheet.replace(QStringLiteral("{pad-s}"), QString::number(h / 4) + QStringLiteral("px"));
    return sheet;
}

QString Theme::toText(ThemeChoice choice) {
    switch (choice) {
    case ThemeChoice::Light: return QStringLiteral("light");
    case ThemeChoice::Dark: return QStringLiteral("dark");
    case ThemeChoice::System: break;
    }
    return QStringLiteral("system");
}

ThemeChoice Theme::fromText(const QString& text) {
    if (text == u"light") return ThemeChoice::Light;
    if (text == u"dark") return ThemeChoice::Dark;
    return ThemeChoice::System;
}

} // namespace chalktalk::ui

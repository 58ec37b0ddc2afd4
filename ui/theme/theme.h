// Which of the two schemes is shown, chosen by the user or following the desktop, and the look of standard controls.
#pragma once

#include "ui/theme/colours.h"

#include <memory>
#include <QObject>
#include <QPalette>

namespace chalktalk::app {
class SystemScheme;
}

namespace chalktalk::ui {

enum class ThemeChoice : quint8 { System, Light, Dark };

class Theme : public QObject {
    Q_OBJECT
  public:
    // Puts the style, palette and style sheet on the application; one per program, made before any window.
    explicit Theme(QObject* parent = nullptr);
    ~Theme() override;

    [[nodiscard]] ThemeChoice choice() const { return m_choice; }
    [[nodiscard]] Scheme scheme() const { return m_scheme; }
    void choose(ThemeChoice choice);

    static QPalette palette(Scheme scheme);
    static QString styleSheet(Scheme scheme);
    // "system", "light", "dark": what the settings file holds.
    static QString toText(ThemeChoice choice);
    static ThemeChoice fromText(const QString& text);

  Q_SIGNALS:
    void changed();

  private:
    void apply();

    std::unique_ptr<app::SystemScheme> m_system;
    ThemeChoice m_choice = ThemeChoice::System;
    Scheme m_scheme = Scheme::Light;
};

} // namespace chalktalk::ui

#include "ui/widgets/buttons.h"

#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"

#include <QPushButton>

namespace chalktalk::ui {

void dress(QPushButton* b, ButtonLook look, const QString& iconName) {
    static constexpr const char* names[] = {"plain", "primary", "soft", "link", "quiet", "danger"};
    b->setProperty("look", QString::fromLatin1(names[static_cast<int>(look)]));
    b->setCursor(Qt::PointingHandCursor);
    b->setAutoDefault(false);
    Colour ink = Colour::Ink2;
    if (look == ButtonLook::Primary) ink = Colour::OnAccent;
    if (look == ButtonLook::Soft || look == ButtonLook::Link) ink = Colour::AccentInk;
    if (look == ButtonLook::Danger) ink = Colour::Bad;
    if (!iconName.isEmpty()) b->setIcon(lineIcon(iconName, ink));
    const int side = lineHeight() * 9 / 10;
    b->setIconSize({b->text().isEmpty() ? side : side + 5, side});
}

QPushButton* button(const QString& words, ButtonLook look, const QString& iconName) {
    auto* b = new QPushButton(words);
    dress(b, look, iconName);
    return b;
}

QPushButton* iconButton(const QString& iconName, const QString& name) {
    auto* b = new QPushButton;
    dress(b, ButtonLook::Quiet, iconName);
    b->setToolTip(name);
    b->setAccessibleName(name);
    return b;
}

} // namespace chalktalk::ui

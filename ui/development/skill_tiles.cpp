#include "ui/development/skill_tiles.h"

#include "ui/theme/colours.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/widgets/card_grid.h"

#include <algorithm>
#include <QKeyEvent>
#include <QPainter>

namespace chalktalk::ui {
namespace {

QFont nameFont() { return textFont(TextSize::Body, QFont::DemiBold); }
int inner() { return lineHeight() / 2; }
int mark() { return lineHeight() * 9 / 10; }

} // namespace

SkillTile::SkillTile(SkillTiles* tiles, int index) : m_tiles(tiles), m_index(index) {
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(index == 0 ? Qt::StrongFocus : Qt::ClickFocus);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(this, &QAbstractButton::toggled, this, [this](bool on) { m_tiles->press(m_index, on); });
}

void SkillTile::show(const QString& name, const QString& why, bool chosen) {
    const QSignalBlocker quiet(this);
    setText(QString(name).replace(u'&', QStringLiteral("&&")));
    setAccessibleName(name);
    setAccessibleDescription(why);
    if (m_why != why) updateGeometry();
    m_why = why;
    setChecked(chosen);
    update();
}

QRect SkillTile::whyRect(int width) const {
    const int left = inner() * 2 + mark();
    return QFontMetrics(textFont(TextSize::Small))
        .boundingRect(QRect(0, 0, std::max(40, width - left - inner()), 10000), Qt::TextWordWrap, m_why);
}

int SkillTile::heightForWidth(int width) const {
    const int name = QFontMetrics(nameFont()).height();
    return name + (m_why.isEmpty() ? 0 : whyRect(width).height() + 2) + inner() * 2;
}

QSize SkillTile::sizeHint() const { return {lineHeight() * 13, heightForWidth(lineHeight() * 13)}; }
QSize SkillTile::minimumSizeHint() const { return {lineHeight() * 8, QFontMetrics(nameFont()).height()}; }

void SkillTile::paintEvent(QPaintEvent*) {
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    const QRectF r = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    const bool on = isChecked();
    p.setPen(QPen(colour(on ? Colour::Accent : Colour::Line), 1));
    p.setBrush(colour(on ? Colour::AccentSoft : underMouse() && isEnabled() ? Colour::Hover : Colour::Card));
    p.drawRoundedRect(r, 8, 8);
    const auto placed = [this](const QRect& one) { return QStyle::visualRect(layoutDirection(), rect(), one); };
    const QFontMetrics name(nameFont());
    const int left = inner() * 2 + mark(), room = width() - left - inner();
    const QRect box = placed(QRect(inner(), inner() + (name.height() - mark()) / 2, mark(), mark()));
    lineIcon(on ? QStringLiteral("circle-check") : QStringLiteral("circle"), on ? Colour::AccentInk : Colour::Ink3)
        .paint(&p, box);
    p.setFont(nameFont());
    p.setPen(colour(on ? Colour::AccentInk : Colour::Ink));
    p.drawText(placed(QRect(left, inner(), room, name.height())), Qt::AlignVCenter | Qt::AlignLeading,
               name.elidedText(accessibleName(), Qt::ElideRight, room));
    p.setFont(textFont(TextSize::Small));
    p.setPen(colour(on ? Colour::Ink : Colour::Ink2));
    p.drawText(placed(QRect(left, inner() + name.height() + 2, room, height())),
               static_cast<int>(Qt::AlignTop | Qt::AlignLeading) | Qt::TextWordWrap, m_why);
}

void SkillTile::keyPressEvent(QKeyEvent* event) {
    if (event->modifiers() & ~Qt::KeypadModifier || !m_tiles->key(m_index, event->key()))
        QCheckBox::keyPressEvent(event);
}

void SkillTile::focusInEvent(QFocusEvent* event) {
    QCheckBox::focusInEvent(event);
    m_tiles->keepOneStop(m_index);
}

SkillTiles::SkillTiles(QWidget* parent) : QWidget(parent) {
    auto* grid = new CardGrid(lineHeight() * 14, 3, this);
    grid->setSpacing(8);
}

void SkillTiles::setTiles(const std::vector<Tile>& tiles) {
    m_shown = tiles;
    while (m_tiles.size() > tiles.size()) {
        delete m_tiles.back();
        m_tiles.pop_back();
    }
    while (m_tiles.size() < tiles.size()) {
        m_tiles.push_back(new SkillTile(this, static_cast<int>(m_tiles.size())));
        layout()->addWidget(m_tiles.back());
    }
    for (std::size_t i = 0; i < tiles.size(); ++i) m_tiles[i]->show(tiles[i].name, tiles[i].why, tiles[i].chosen);
}

QWidget* SkillTiles::firstStop() const {
    for (SkillTile* tile : m_tiles)
        if (tile->focusPolicy() & Qt::TabFocus) return tile;
    return nullptr;
}

void SkillTiles::press(int index, bool on) { Q_EMIT toggled(m_shown[static_cast<std::size_t>(index)].id, on); }

bool SkillTiles::key(int index, int key) {
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    int to = index;
    if (key == Qt::Key_Down || key == (mirrored ? Qt::Key_Left : Qt::Key_Right)) ++to;
    if (key == Qt::Key_Up || key == (mirrored ? Qt::Key_Right : Qt::Key_Left)) --to;
    if (key == Qt::Key_Home) to = 0;
    if (key == Qt::Key_End) to = static_cast<int>(m_tiles.size()) - 1;
    const bool arrow = key == Qt::Key_Down || key == Qt::Key_Up || key == Qt::Key_Left || key == Qt::Key_Right;
    if (to == index || to < 0 || to >= static_cast<int>(m_tiles.size())) return arrow;
    m_tiles[static_cast<std::size_t>(to)]->setFocus(Qt::TabFocusReason);
    return true;
}

void SkillTiles::keepOneStop(int index) {
    for (std::size_t i = 0; i < m_tiles.size(); ++i)
        m_tiles[i]->setFocusPolicy(static_cast<int>(i) == index ? Qt::StrongFocus : Qt::ClickFocus);
}

} // namespace chalktalk::ui

#include "ui/theme/colours.h"

#include <cmath>
#include <QGuiApplication>
#include <QPalette>

namespace chalktalk::ui {
namespace {

constexpr ColourRow s_table[] = {
    {Colour::Canvas, "canvas", 0xFFF6F5F1, 0xFF131715},
    {Colour::Card, "card", 0xFFFFFFFF, 0xFF1C211F},
    {Colour::Sunk, "sunk", 0xFFF0EFEA, 0xFF161A18},
    {Colour::Hover, "hover", 0xFFF7F6F2, 0xFF232927},
    {Colour::Ink, "ink", 0xFF1A211E, 0xFFEDF1EE},
    {Colour::Ink2, "ink 2", 0xFF545F59, 0xFFAEB9B3},
    {Colour::Ink3, "ink 3", 0xFF606B65, 0xFF8D9993},
    {Colour::Line, "line", 0xFFE4E3DC, 0xFF2D3431},
    {Colour::Line2, "line 2", 0xFFEFEEE8, 0xFF252B28},
    {Colour::Control, "control", 0xFFD3D2C9, 0xFF3A423E},
    {Colour::Accent, "accent", 0xFF0E7A5F, 0xFF3DBE96},
    {Colour::AccentInk, "accent ink", 0xFF0B6650, 0xFF5FD3AE},
    {Colour::AccentSoft, "accent soft", 0xFFE1F1EB, 0xFF16362B},
    {Colour::OnAccent, "on accent", 0xFFFFFFFF, 0xFF0B1A14},
    {Colour::Warn, "warn", 0xFF9A5B00, 0xFFE9B04C},
    {Colour::WarnSoft, "warn soft", 0xFFFCEFD6, 0xFF3A2C10},
    {Colour::Bad, "bad", 0xFFB4362B, 0xFFF0857A},
    {Colour::BadSoft, "bad soft", 0xFFFBE7E3, 0xFF3E1E1B},
    {Colour::Info, "info", 0xFF2C5FB8, 0xFF8DB4F5},
    {Colour::InfoSoft, "info soft", 0xFFE6EEFB, 0xFF1B2A44},
    {Colour::Rail, "rail", 0xFF15261F, 0xFF0D1210},
    {Colour::RailInk, "rail ink", 0xFFF1F5F2, 0xFFEDF1EE},
    {Colour::RailInk2, "rail ink 2", 0xFF9FB3A9, 0xFF8D9993},
    {Colour::RailChosen, "rail chosen", 0xFF22392F, 0xFF1D2A24},
    {Colour::Chosen, "chosen", 0xFF1A211E, 0xFFEDF1EE},
    {Colour::OnChosen, "on chosen", 0xFFFFFFFF, 0xFF131715},
    {Colour::Peer, "peer", 0xFF7E8883, 0xFF7C8782},
    {Colour::PeerBand, "peer band", 0xFFDCDFDB, 0xFF414C47},
    {Colour::Scrim, "scrim", 0x52111714, 0x99000000},
    {Colour::Avatar1, "avatar 1", 0xFF9C2F4A, 0xFFF2A9B9},
    {Colour::Avatar1Soft, "avatar 1 soft", 0xFFF6E3E7, 0xFF4A2730},
    {Colour::Avatar2, "avatar 2", 0xFF7D5200, 0xFFEBC06F},
    {Colour::Avatar2Soft, "avatar 2 soft", 0xFFF3E9D6, 0xFF433415},
    {Colour::Avatar3, "avatar 3", 0xFF0B6650, 0xFF7FD9BC},
    {Colour::Avatar3Soft, "avatar 3 soft", 0xFFDFF0EA, 0xFF183A2F},
    {Colour::Avatar4, "avatar 4", 0xFF2C55A6, 0xFFA6C4F7},
    {Colour::Avatar4Soft, "avatar 4 soft", 0xFFE4ECF9, 0xFF21314D},
    {Colour::Avatar5, "avatar 5", 0xFF6A3FA0, 0xFFCDB4F3},
    {Colour::Avatar5Soft, "avatar 5 soft", 0xFFEDE6F7, 0xFF372A4C},
    {Colour::Avatar6, "avatar 6", 0xFF1D6478, 0xFF8FD1E3},
    {Colour::Avatar6Soft, "avatar 6 soft", 0xFFDFEEF2, 0xFF18373F},
    {Colour::Below4, "below 4", 0xFFF0B47F, 0xFF87501C},
    {Colour::Below3, "below 3", 0xFFF4C9A2, 0xFF68431F},
    {Colour::Below2, "below 2", 0xFFF8DDC4, 0xFF4B3620},
    {Colour::Below1, "below 1", 0xFFFDF0E5, 0xFF332B20},
    {Colour::Above1, "above 1", 0xFFEAF5F1, 0xFF1E2E29},
    {Colour::Above2, "above 2", 0xFFD5ECE4, 0xFF1E3E36},
    {Colour::Above3, "above 3", 0xFFBDE1D6, 0xFF1F5144},
    {Colour::Above4, "above 4", 0xFFA0D4C5, 0xFF206352},
};
static_assert(std::size(s_table) == static_cast<std::size_t>(Colour::Above4) + 1);

constexpr TextOnGround s_texts[] = {
    {Colour::Ink, Colour::Canvas},
    {Colour::Ink, Colour::Card},
    {Colour::Ink, Colour::Sunk},
    {Colour::Ink, Colour::Hover},
    {Colour::Ink, Colour::AccentSoft},
    {Colour::Ink2, Colour::Canvas},
    {Colour::Ink2, Colour::Card},
    {Colour::Ink2, Colour::Sunk},
    {Colour::Ink2, Colour::Hover},
    {Colour::Ink2, Colour::AccentSoft},
    {Colour::Ink3, Colour::Canvas},
    {Colour::Ink3, Colour::Card},
    {Colour::Ink3, Colour::Sunk},
    {Colour::Ink3, Colour::Hover},
    {Colour::AccentInk, Colour::Canvas},
    {Colour::AccentInk, Colour::Card},
    {Colour::AccentInk, Colour::AccentSoft},
    {Colour::OnAccent, Colour::Accent},
    {Colour::Warn, Colour::Canvas},
    {Colour::Warn, Colour::Card},
    {Colour::Warn, Colour::WarnSoft},
    {Colour::Bad, Colour::Canvas},
    {Colour::Bad, Colour::Card},
    {Colour::Bad, Colour::BadSoft},
    {Colour::Info, Colour::Canvas},
    {Colour::Info, Colour::Card},
    {Colour::Info, Colour::InfoSoft},
    {Colour::RailInk, Colour::Rail},
    {Colour::RailInk, Colour::RailChosen},
    {Colour::RailInk2, Colour::Rail},
    {Colour::RailInk2, Colour::RailChosen},
    {Colour::OnChosen, Colour::Chosen},
    {Colour::Avatar1, Colour::Avatar1Soft},
    {Colour::Avatar2, Colour::Avatar2Soft},
    {Colour::Avatar3, Colour::Avatar3Soft},
    {Colour::Avatar4, Colour::Avatar4Soft},
    {Colour::Avatar5, Colour::Avatar5Soft},
    {Colour::Avatar6, Colour::Avatar6Soft},
    {Colour::Ink, Colour::Below4},
    {Colour::Ink, Colour::Below3},
    {Colour::Ink, Colour::Below2},
    {Colour::Ink, Colour::Below1},
    {Colour::Ink, Colour::Above1},
    {Colour::Ink, Colour::Above2},
    {Colour::Ink, Colour::Above3},
    {Colour::Ink, Colour::Above4},
};

double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& c) {
    return 0.2126 * linear(c.redF()) + 0.7152 * linear(c.greenF()) + 0.0722 * linear(c.blueF());
}

} // namespace

std::span<const ColourRow> colourTable() { return s_table; }
std::span<const TextOnGround> textGrounds() { return s_texts; }

QColor colour(Colour role, Scheme scheme) {
    const ColourRow& row = s_table[static_cast<std::size_t>(role)];
    return QColor::fromRgba(scheme == Scheme::Dark ? row.dark : row.light);
}

Scheme shownScheme() {
    return QGuiApplication::palette().color(QPalette::Window).lightness() < 128 ? Scheme::Dark : Scheme::Light;
}

QColor colour(Colour role) { return colour(role, shownScheme()); }

double contrast(const QColor& a, const QColor& b) {
    const double la = luminance(a), lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

QColor blend(const QColor& over, const QColor& ground) {
    const float a = over.alphaF();
    return QColor::fromRgbF(over.redF() * a + ground.redF() * (1 - a), over.greenF() * a + ground.greenF() * (1 - a),
                            over.blueF() * a + ground.blueF() * (1 - a));
}

} // namespace chalktalk::ui

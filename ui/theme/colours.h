// The one table of named colour roles, each with a light and a dark value (docs/architecture.md, Look).
#pragma once

#include <QColor>
#include <span>

namespace chalktalk::ui {

enum class Scheme : quint8 { Light, Dark };

enum class Colour : quint8 {
    Canvas,
    Card,
    Sunk,
    Hover,
    Ink,
    Ink2,
    Ink3,
    Line,
    Line2,
    Control,
    Accent,
    AccentInk,
    AccentSoft,
    OnAccent,
    Warn,
    WarnSoft,
    Bad,
    BadSoft,
    Info,
    InfoSoft,
    Rail,
    RailInk,
    RailInk2,
    RailChosen,
    Chosen,
    OnChosen, // the chosen segment of a row of tabs
    Peer,
    PeerBand, // dots and quartile band of a peer strip
    Scrim,
    Avatar1,
    Avatar1Soft,
    Avatar2,
    Avatar2Soft,
    Avatar3,
    Avatar3Soft,
    Avatar4,
    Avatar4Soft,
    Avatar5,
    Avatar5Soft,
    Avatar6,
    Avatar6Soft,
    Below4, // a heat map's steps around the target: orange below, teal above
    Below3,
    Below2,
    Below1,
    Above1,
    Above2,
    Above3,
    Above4,
};

struct ColourRow {
    Colour role;
    const char* name;
    QRgb light, dark; // AARRGGBB
};

// A text colour and a ground it is drawn on: their contrast is tested.
struct TextOnGround {
    Colour text, ground;
};

std::span<const ColourRow> colourTable();
std::span<const TextOnGround> textGrounds();

QColor colour(Colour role, Scheme scheme);
// The value in the scheme that the application shows now (read from its palette, so nothing has to be passed around).
QColor colour(Colour role);
Scheme shownScheme();

// WCAG 2 contrast ratio, 1 to 21.
double contrast(const QColor& a, const QColor& b);
// `over` drawn with its alpha on an opaque ground.
QColor blend(const QColor& over, const QColor& ground);

} // namespace chalktalk::ui

#include "io/paper/plan_layout.h"

#include "io/paper/page_text.h"

#include <algorithm>
#include <array>
#include <QCoreApplication>
#include <QPainter>

namespace chalktalk::io {

namespace {

using coaching::PlanSheet;
using coaching::SheetLine;
using coaching::SheetPart;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(PlanSheet)
};

const QColor s_ink(0x1A, 0x21, 0x1E), s_grey(0x4E, 0x58, 0x53), s_green(0x0B, 0x66, 0x50), s_rule(0xB0, 0xAF, 0xA7),
    s_sunk(0xF0, 0xEF, 0xEA);

constexpr std::array s_levels{SheetFit{},
                              SheetFit{.size = 0.95},
                              SheetFit{.underLines = 2, .size = 0.92},
                              SheetFit{.answerLines = 0, .underLines = 2, .size = 0.95},
                              SheetFit{.answerLines = 0, .underLines = 2, .textLines = 3, .size = 0.9},
                              SheetFit{.answerLines = 0, .underLines = 1, .textLines = 3, .listed = 12, .size = 0.88},
                              SheetFit{.answerLines = 0, .underLines = 1, .textLines = 2, .listed = 8, .size = 0.86},
                              SheetFit{.answerLines = 0, .underLines = 1, .textLines = 2, .listed = 5, .size = 0.84},
                              SheetFit{.answerLines = 0, .underLines = 0, .textLines = 2, .listed = 3, .size = 0.82},
                              SheetFit{.answerLines = 0, .underLines = 0, .textLines = 1, .listed = 2, .size = 0.8}};

// Goes down the page once to measure and once to paint, by the same steps.
class SheetPage {
  public:
    SheetPage(QPainter* painter, QSizeF page, const SheetFit& fit)
        : m_painter(painter),
          m_fit(fit),
          m_left(44 * pt),
          m_width(page.width() - 88 * pt),
          m_bottom(page.height() - 40 * pt),
          m_y(36 * pt) {}

    // Whether everything has its place.
    bool lay(const PlanSheet& sheet) {
        header(sheet);
        milestone(sheet);
        for (std::size_t i = 0; i < sheet.parts.size(); ++i) {
            const bool pair = !sheet.parts[i].room && i + 1 < sheet.parts.size() && !sheet.parts[i + 1].room &&
                              isShort(sheet.parts[i]) && isShort(sheet.parts[i + 1]);
            if (pair) {
                sideBySide(sheet.parts[i], sheet.parts[i + 1]);
                ++i;
            } else {
                m_y += part(m_left, m_width, sheet.parts[i]);
            }
        }
        return foot(sheet);
    }

  private:
    [[nodiscard]] Ink ink(double size, QFont::Weight weight = QFont::Normal, QColor colour = s_ink) const {
        return {size * m_fit.size, weight, colour, m_fit.textLines};
    }
    [[nodiscard]] Ink oneLine(double size, QFont::Weight weight, QColor colour) const {
        return {size * m_fit.size, weight, colour, 1};
    }
    double put(double x, double y, double width, const QString& text, const Ink& how) {
        return putText(m_painter, {x, y}, width, text, how);
    }
    // Short enough to stand in half the width.
    static bool isShort(const SheetPart& part) {
        return part.lines.size() <= 5 && std::ranges::all_of(part.lines, [](const SheetLine& line) {
                   return line.text.size() + line.under.size() <= 110;
               });
    }
    void hairline(double x, double y, double width) {
        if (!m_painter) return;
        m_painter->setPen(QPen(s_rule, 0.6 * pt));
        m_painter->drawLine(QPointF(x, y), QPointF(x + width, y));
    }
    void header(const PlanSheet& sheet);
    void milestone(const PlanSheet& sheet);
    double part(double x, double width, const SheetPart& part);
    double line(double x, double y, double width, const SheetLine& line, const QString& mark, bool room);
    void sideBySide(const SheetPart& left, const SheetPart& right);
    bool foot(const PlanSheet& sheet);

    QPainter* m_painter;
    SheetFit m_fit;
    double m_left, m_width, m_bottom, m_y;
};

void SheetPage::header(const PlanSheet& sheet) {
    m_y += put(m_left, m_y, m_width, Texts::tr("Call plan"), oneLine(8.5, QFont::DemiBold, s_green)) + 2 * pt;
    const Ink title = shrunkToFit(sheet.title, oneLine(21, QFont::Bold, s_ink), m_width, 13);
    m_y += put(m_left, m_y, m_width, sheet.title, title);
    Ink under = ink(9.5, QFont::Normal, s_grey);
    under.lines = std::min(under.lines, 2);
    m_y += put(m_left, m_y, m_width, sheet.subtitle, under) + 8 * pt;
}

// The one thing that must not be overlooked: on a ground of its own.
void SheetPage::milestone(const PlanSheet& sheet) {
    if (sheet.milestone.isEmpty() && sheet.milestoneUnder.isEmpty()) return;
    const double pad = 9 * pt, x = m_left + pad, width = m_width - 2 * pad;
    const auto words = [&](QPainter* painter) {
        double y = m_y + pad;
        y += putText(painter, {x, y}, width, Texts::tr("Milestone"), oneLine(8, QFont::DemiBold, s_green)) + 1 * pt;
        y += putText(painter, {x, y}, width, sheet.milestone, ink(13, QFont::DemiBold)) + 1 * pt;
        y += putText(painter, {x, y}, width, sheet.milestoneUnder, ink(9.5, QFont::Normal, s_grey));
        return y + pad - m_y;
    };
    const double height = words(nullptr);
    if (m_painter) {
        m_painter->setPen(Qt::NoPen);
        m_painter->setBrush(s_sunk);
        m_painter->drawRoundedRect(QRectF(m_left, m_y, m_width, height), 5 * pt, 5 * pt);
        words(m_painter);
    }
    m_y += height + 4 * pt;
}

double SheetPage::line(double x, double y, double width, const SheetLine& line, const QString& mark, bool room) {
    const double indent = 15 * pt, top = y;
    put(x, y, indent, mark, oneLine(10, QFont::DemiBold, s_green));
    y += put(x + indent, y, width - indent, line.text, ink(10));
    if (m_fit.underLines > 0) {
        Ink under = ink(8.5, QFont::Normal, s_grey);
        under.lines = m_fit.underLines;
        y += put(x + indent, y, width - indent, line.under, under);
    }
    y += 2 * pt;
    for (int i = 0; room && i < m_fit.answerLines; ++i) {
        y += 15 * pt;
        hairline(x + indent, y, width - indent);
        y += 4 * pt;
    }
    return y - top;
}

// A heading and its lines, from m_y on; gives the height and leaves m_y to columns that stand side by side.
double SheetPage::part(double x, double width, const SheetPart& part) {
    double y = m_y + 5 * pt;
    y += put(x, y, width, part.title, oneLine(12, QFont::DemiBold, s_ink)) + 2 * pt;
    const auto shown = std::min<std::size_t>(part.lines.size(), static_cast<std::size_t>(m_fit.listed));
    for (std::size_t i = 0; i < shown; ++i) {
        const QString mark = part.room ? QStringLiteral("%1.").arg(i + 1) : QStringLiteral("–");
        y += line(x, y, width, part.lines[i], mark, part.room);
    }
    if (shown < part.lines.size())
        y += put(x + 15 * pt, y, width - 15 * pt,
                 Texts::tr("and %n more", nullptr, static_cast<int>(part.lines.size() - shown)),
                 oneLine(8.5, QFont::Normal, s_grey));
    return y - m_y;
}

void SheetPage::sideBySide(const SheetPart& left, const SheetPart& right) {
    const double gap = 20 * pt, half = (m_width - gap) / 2;
    const double one = part(m_left, half, left), other = part(m_left + half + gap, half, right);
    m_y += std::max(one, other);
}

// Ruled lines down to the foot, where there is room, and the foot at the bottom.
bool SheetPage::foot(const PlanSheet& sheet) {
    const Ink small = oneLine(8, QFont::Normal, s_grey);
    const double height = putText(nullptr, {}, m_width, sheet.foot, small);
    const double footY = m_bottom - height;
    if (m_y + 4 * pt > footY) return false;
    const double step = 19 * pt, headed = m_y + 5 * pt + 16 * pt * m_fit.size;
    const double last = footY - 8 * pt;
    const int lines = headed + step > last ? 0 : static_cast<int>((last - headed) / step);
    if (lines >= 2) {
        put(m_left, m_y + 5 * pt, m_width, Texts::tr("Notes"), oneLine(12, QFont::DemiBold, s_ink));
        for (int i = 1; i <= lines; ++i) hairline(m_left, headed + i * step, m_width);
    }
    put(m_left, footY, m_width, sheet.foot, small);
    return true;
}

} // namespace

int layPlanSheet(QPainter* painter, QSizeF page, const PlanSheet& sheet) {
    std::size_t level = 0;
    while (level + 1 < s_levels.size() && !SheetPage(nullptr, page, s_levels[level]).lay(sheet)) ++level;
    SheetPage(painter, page, s_levels[level]).lay(sheet);
    return static_cast<int>(level);
}

} // namespace chalktalk::io

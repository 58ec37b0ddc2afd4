#include "io/paper/brief_layout.h"

#include "io/paper/page_text.h"
#include "io/paper/trend_line.h"

#include <array>
#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>

namespace chalktalk::io {

namespace {

using coaching::Brief;
using coaching::BriefCommitment;
using coaching::BriefFact;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Brief)
};

// Chosen so that they stay apart in grey: green as dark as the grey text, lines that a printer still draws.
const QColor s_ink(0x1A, 0x21, 0x1E), s_grey(0x4E, 0x58, 0x53), s_green(0x0B, 0x66, 0x50), s_line(0xC4, 0xC3, 0xBB),
    s_rule(0xB0, 0xAF, 0xA7), s_sunk(0xF0, 0xEF, 0xEA);

constexpr std::array s_levels{
    BriefFit{},
    BriefFit{.notes = 5},
    BriefFit{.notes = 3},
    BriefFit{.notes = 3, .changes = 3},
    BriefFit{.notes = 3, .changes = 3, .size = 0.95},
    BriefFit{.notes = 2, .changes = 2, .textLines = 5, .size = 0.92},
    BriefFit{.notes = 2, .changes = 2, .trends = false, .textLines = 4, .size = 0.95},
    BriefFit{.notes = 2, .changes = 2, .trends = false, .textLines = 3, .listed = 8, .size = 0.92},
    BriefFit{.notes = 2, .changes = 2, .trends = false, .textLines = 3, .listed = 6, .size = 0.9},
    BriefFit{.notes = 1, .changes = 1, .trends = false, .textLines = 3, .listed = 5, .size = 0.88},
    BriefFit{.notes = 0, .changes = 1, .trends = false, .textLines = 2, .listed = 4, .size = 0.86},
    BriefFit{.notes = 0, .changes = 0, .trends = false, .textLines = 2, .listed = 3, .size = 0.82}};

// Goes down the page once to measure and once to paint, by the same steps.
class BriefPage {
  public:
    BriefPage(QPainter* painter, QSizeF page, const BriefFit& fit)
        : m_painter(painter),
          m_fit(fit),
          m_left(44 * pt),
          m_width(page.width() - 88 * pt),
          m_bottom(page.height() - 40 * pt),
          m_y(36 * pt) {}

    // Whether everything has its place.
    bool lay(const Brief& brief) {
        header(brief);
        for (const BriefFact& fact : brief.facts) factCard(fact);
        if (m_y > m_bottom) return false;
        list(m_left, m_width, Texts::tr("Since last time"), brief.changes, m_fit.changes, false);
        commitments(brief.commitments);
        if (m_y > m_bottom) return false;
        questions(brief);
        return notes();
    }

  private:
    [[nodiscard]] Ink ink(double size, QFont::Weight weight = QFont::Normal, QColor colour = s_ink) const {
        return {size * m_fit.size, weight, colour, m_fit.textLines};
    }
    // One line, whatever comes.
    [[nodiscard]] Ink oneLine(double size, QFont::Weight weight, QColor colour) const {
        return {size * m_fit.size, weight, colour, 1};
    }
    double put(double x, double y, double width, const QString& text, const Ink& how) {
        return putText(m_painter, {x, y}, width, text, how);
    }
    void header(const Brief& brief);
    void factCard(const BriefFact& fact);
    double list(double x, double width, const QString& heading, const QStringList& items, int most, bool numbered);
    double heading(double x, double width, const QString& text);
    void commitments(const std::vector<BriefCommitment>& all);
    void commitmentRow(const BriefCommitment& one);
    void questions(const Brief& brief);
    bool notes();
    void hairline(double y, QColor colour);

    QPainter* m_painter;
    BriefFit m_fit;
    double m_left, m_width, m_bottom, m_y;
};

void BriefPage::hairline(double y, QColor colour) {
    if (!m_painter) return;
    m_painter->setPen(QPen(colour, 0.6 * pt));
    m_painter->drawLine(QPointF(m_left, y), QPointF(m_left + m_width, y));
}

void BriefPage::header(const Brief& brief) {
    m_y += put(m_left, m_y, m_width, brief.occasion, oneLine(8.5, QFont::DemiBold, s_green)) + 2 * pt;
    const Ink name = shrunkToFit(brief.name, oneLine(21, QFont::Bold, s_ink), m_width, 13);
    m_y += put(m_left, m_y, m_width, brief.name, name);
    m_y += put(m_left, m_y, m_width, brief.detail, oneLine(9.5, QFont::Normal, s_ink));
    m_y += put(m_left, m_y, m_width, brief.dataLine, oneLine(8, QFont::Normal, s_grey)) + 8 * pt;
}

// Words on the left, the number in the middle, its past on the right.
void BriefPage::factCard(const BriefFact& fact) {
    const double pad = 8 * pt, numberWidth = 0.18 * m_width;
    const double trendWidth = m_fit.trends ? 0.18 * m_width : 0, gap = 12 * pt;
    const double textWidth = m_width - 2 * pad - numberWidth - gap - (m_fit.trends ? trendWidth + gap : 0);
    const double top = m_y + pad, x = m_left + pad;
    double y = top;
    y += put(x, y, textWidth, fact.title, oneLine(8, QFont::DemiBold, s_green)) + 1 * pt;
    y += put(x, y, textWidth, fact.sentence, ink(9.5, QFont::DemiBold)) + 1 * pt;
    y += put(x, y, textWidth, fact.comparison, ink(8.25, QFont::Normal, s_grey));
    y += put(x, y, textWidth, fact.note, ink(8.25, QFont::Normal, s_grey));

    const double numberX = x + textWidth + gap;
    const Ink large = shrunkToFit(fact.headline, oneLine(20, QFont::Bold, s_ink), numberWidth, 9);
    double numberY = top + put(numberX, top, numberWidth, fact.headline, large) + 1 * pt;
    Ink caption = ink(7.5, QFont::Normal, s_grey);
    caption.lines = std::min(caption.lines, 4);
    numberY += put(numberX, numberY, numberWidth, fact.caption, caption);

    const double bottom = std::max(y, numberY);
    const double height = std::max(bottom - top, (m_fit.trends ? 42 : 30) * pt);
    if (m_fit.trends)
        paintTrend(m_painter, {numberX + numberWidth + gap, top, trendWidth, height}, fact.trend, fact.target,
                   m_fit.size);
    if (m_painter) {
        m_painter->setPen(QPen(s_line, 0.8 * pt));
        m_painter->setBrush(Qt::NoBrush);
        m_painter->drawRoundedRect(QRectF(m_left, m_y, m_width, height + 2 * pad), 5 * pt, 5 * pt);
    }
    m_y += height + 2 * pad + 6 * pt;
}

double BriefPage::heading(double x, double width, const QString& text) {
    return put(x, m_y + 5 * pt, width, text, oneLine(12.5, QFont::DemiBold, s_ink)) + 7 * pt;
}

// A heading and its items, from m_y on; gives the height and leaves m_y to columns that stand side by side.
double BriefPage::list(double x, double width, const QString& title, const QStringList& items, int most,
                       bool numbered) {
    if (items.isEmpty() || most <= 0) return 0;
    double y = m_y + heading(x, width, title);
    const Ink words = ink(9.5);
    const double indent = 14 * pt;
    const auto shown = std::min<qsizetype>(items.size(), most);
    for (qsizetype i = 0; i < shown; ++i) {
        // Digit and point would be drawn to the text's other side before right-to-left words.
        const QString mark = numbered ? QStringLiteral("%1.").arg(i + 1) : QStringLiteral("–");
        put(x, y, indent, mark, oneLine(9.5, numbered ? QFont::DemiBold : QFont::Normal, s_green));
        y += put(x + indent, y, width - indent, items[i], words) + 1.5 * pt;
    }
    if (shown < items.size())
        y += put(x + indent, y, width - indent,
                 Texts::tr("and %n more", nullptr, static_cast<int>(items.size() - shown)),
                 oneLine(8.5, QFont::Normal, s_grey));
    const double height = y - m_y;
    if (width >= m_width) m_y = y;
    return height;
}

void BriefPage::commitmentRow(const BriefCommitment& one) {
    const double pad = 5 * pt, x = m_left + pad, whatWidth = 0.5 * m_width, whoX = m_left + 0.53 * m_width,
                 whoWidth = 0.14 * m_width, statusX = m_left + 0.69 * m_width, statusWidth = 0.31 * m_width - pad;
    double height = put(x, m_y, whatWidth, one.what, ink(9.25));
    Ink side = ink(9.25);
    side.lines = std::min(side.lines, 2);
    height = std::max(height, put(whoX, m_y, whoWidth, one.who, side));
    height = std::max(height, put(statusX, m_y, statusWidth, one.status, side));
    m_y += height;
    m_y += put(x, m_y, m_width - 2 * pad, one.verdict, ink(8.25, QFont::Normal, s_grey)) + 2.5 * pt;
    hairline(m_y, s_line);
    m_y += 2.5 * pt;
}

void BriefPage::commitments(const std::vector<BriefCommitment>& all) {
    if (all.empty()) return;
    m_y += heading(m_left, m_width, Texts::tr("What became of the commitments"));
    const Ink small = oneLine(8, QFont::DemiBold, s_grey);
    const double rowHeight = 15 * pt * m_fit.size;
    if (m_painter) m_painter->fillRect(QRectF(m_left, m_y, m_width, rowHeight), s_sunk);
    const double y = m_y + 2.2 * pt;
    put(m_left + 5 * pt, y, 0.5 * m_width, Texts::tr("What"), small);
    put(m_left + 0.53 * m_width, y, 0.14 * m_width, Texts::tr("Who"), small);
    put(m_left + 0.69 * m_width, y, 0.22 * m_width, Texts::tr("Status"), small);
    m_y += rowHeight + 3 * pt;
    const auto shown = std::min<std::size_t>(all.size(), static_cast<std::size_t>(m_fit.listed));
    for (std::size_t i = 0; i < shown; ++i) commitmentRow(all[i]);
    if (shown < all.size())
        m_y +=
            put(m_left + 5 * pt, m_y, m_width, Texts::tr("and %n more", nullptr, static_cast<int>(all.size() - shown)),
                oneLine(8.5, QFont::Normal, s_grey));
}

void BriefPage::questions(const Brief& brief) {
    const QString ask = Texts::tr("Ask"), expected = Texts::tr("What we expect of the role");
    const double gap = 20 * pt, half = (m_width - gap) / 2;
    if (brief.questions.isEmpty() || brief.expectations.isEmpty()) {
        list(m_left, m_width, ask, brief.questions, m_fit.listed, true);
        list(m_left, m_width, expected, brief.expectations, m_fit.listed, false);
        return;
    }
    const double left = list(m_left, half, ask, brief.questions, m_fit.listed, true);
    const double right = list(m_left + half + gap, half, expected, brief.expectations, m_fit.listed, false);
    m_y += std::max(left, right);
}

// Ruled lines down to the foot of the page.
bool BriefPage::notes() {
    const double step = 19 * pt;
    const double first = m_y + heading(m_left, m_width, {}) + 14 * pt + step;
    const int room = first > m_bottom ? 0 : static_cast<int>((m_bottom - first) / step) + 1;
    if (room < m_fit.notes || m_y > m_bottom) return false;
    if (room == 0) return true;
    m_y += heading(m_left, m_width, Texts::tr("Notes"));
    for (int i = 0; i < room; ++i) hairline(first + i * step, s_rule);
    return true;
}

} // namespace

int layBrief(QPainter* painter, QSizeF page, const Brief& brief) {
    std::size_t level = 0;
    while (level + 1 < s_levels.size() && !BriefPage(nullptr, page, s_levels[level]).lay(brief)) ++level;
    BriefPage(painter, page, s_levels[level]).lay(brief);
    return static_cast<int>(level);
}

} // namespace chalktalk::io

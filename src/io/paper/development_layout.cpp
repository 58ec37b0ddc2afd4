#include "io/paper/development_layout.h"

#include "io/paper/page_text.h"

#include <algorithm>
#include <array>
#include <QCoreApplication>
#include <QPainter>

namespace chalktalk::io {

namespace {

using coaching::DevelopmentSheet;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(DevelopmentSheet)
};

const QColor s_ink(0x1A, 0x21, 0x1E), s_grey(0x4E, 0x58, 0x53), s_green(0x0B, 0x66, 0x50), s_rule(0xB0, 0xAF, 0xA7),
    s_sunk(0xF0, 0xEF, 0xEA);

// What of a plan is put on the page. The levels shorten in a fixed order: lines to write on, the size of letters, then
// the longest texts, then the lists.
struct DevelopmentFit {
    int writing = 2;    // lines to write on, under each review that lies ahead
    int textLines = 6;  // of one text
    int smallLines = 3; // of a fact, a piece of evidence, an action
    int reasons = 6;    // facts and evidence of one skill
    int listed = 14;    // of one list
    double size = 1;    // of the letters
};
constexpr std::array s_levels{
    DevelopmentFit{},
    DevelopmentFit{.writing = 1, .size = 0.95},
    DevelopmentFit{.writing = 0, .size = 0.92},
    DevelopmentFit{.writing = 0, .textLines = 4, .smallLines = 2, .size = 0.9},
    DevelopmentFit{.writing = 0, .textLines = 3, .smallLines = 2, .reasons = 4, .listed = 10, .size = 0.88},
    DevelopmentFit{.writing = 0, .textLines = 3, .smallLines = 1, .reasons = 3, .listed = 7, .size = 0.86},
    DevelopmentFit{.writing = 0, .textLines = 2, .smallLines = 1, .reasons = 2, .listed = 5, .size = 0.84},
    DevelopmentFit{.writing = 0, .textLines = 2, .smallLines = 1, .reasons = 1, .listed = 3, .size = 0.82},
    DevelopmentFit{.writing = 0, .textLines = 1, .smallLines = 1, .reasons = 1, .listed = 2, .size = 0.8}};

// Goes down the page once to measure and once to paint, by the same steps.
class DevelopmentPage {
  public:
    DevelopmentPage(QPainter* painter, QSizeF page, const DevelopmentFit& fit)
        : m_painter(painter),
          m_fit(fit),
          m_left(44 * pt),
          m_width(page.width() - 88 * pt),
          m_bottom(page.height() - 40 * pt),
          m_y(36 * pt) {}

    // Whether everything has its place.
    bool lay(const DevelopmentSheet& sheet) {
        header(sheet);
        for (const DevelopmentSheet::Focus& focus : sheet.focus) this->focus(focus);
        actions(sheet);
        list(Texts::tr("Commitments from one-to-ones"), sheet.commitments);
        reviews(sheet);
        return foot(sheet);
    }

  private:
    [[nodiscard]] Ink ink(double size, QFont::Weight weight = QFont::Normal, QColor colour = s_ink) const {
        return {size * m_fit.size, weight, colour, m_fit.textLines};
    }
    [[nodiscard]] Ink oneLine(double size, QFont::Weight weight, QColor colour) const {
        return {size * m_fit.size, weight, colour, 1};
    }
    [[nodiscard]] Ink small(QColor colour = s_grey) const {
        return {8.5 * m_fit.size, QFont::Normal, colour, m_fit.smallLines};
    }
    double put(double x, double y, double width, const QString& text, const Ink& how) {
        return text.isEmpty() ? 0 : putText(m_painter, {x, y}, width, text, how);
    }
    void hairline(double x, double y, double width) {
        if (!m_painter) return;
        m_painter->setPen(QPen(s_rule, 0.6 * pt));
        m_painter->drawLine(QPointF(x, y), QPointF(x + width, y));
    }
    void heading(const QString& text) {
        m_y += 6 * pt;
        m_y += put(m_left, m_y, m_width, text, oneLine(11, QFont::DemiBold, s_ink)) + 2 * pt;
    }
    void bullet(const QString& text, const Ink& how) {
        constexpr double indent = 12 * pt;
        put(m_left, m_y, indent, QStringLiteral("–"), {how.size, QFont::DemiBold, s_green, 1});
        m_y += put(m_left + indent, m_y, m_width - indent, text, how) + 1.5 * pt;
    }
    void more(std::size_t shown, std::size_t all) {
        if (shown >= all) return;
        m_y += put(m_left + 12 * pt, m_y, m_width, Texts::tr("and %n more", nullptr, static_cast<int>(all - shown)),
                   oneLine(8, QFont::Normal, s_grey));
    }
    [[nodiscard]] std::size_t most(std::size_t count) const {
        return std::min(count, static_cast<std::size_t>(m_fit.listed));
    }

    void header(const DevelopmentSheet& sheet);
    void focus(const DevelopmentSheet::Focus& focus);
    void actions(const DevelopmentSheet& sheet);
    void list(const QString& title, const QStringList& lines);
    void reviews(const DevelopmentSheet& sheet);
    bool foot(const DevelopmentSheet& sheet);

    QPainter* m_painter;
    DevelopmentFit m_fit;
    double m_left, m_width, m_bottom, m_y;
};

void DevelopmentPage::header(const DevelopmentSheet& sheet) {
    const Ink title = shrunkToFit(sheet.title, oneLine(19, QFont::Bold, s_ink), m_width, 12);
    m_y += put(m_left, m_y, m_width, sheet.title, title);
    Ink under = ink(9, QFont::Normal, s_grey);
    under.lines = std::min(under.lines, 2);
    m_y += put(m_left, m_y, m_width, sheet.subtitle, under) + 4 * pt;
    if (sheet.purpose.isEmpty()) return;
    const double pad = 7 * pt, x = m_left + pad, width = m_width - 2 * pad;
    const auto words = [&](QPainter* painter) {
        double y = m_y + pad;
        y += putText(painter, {x, y}, width, Texts::tr("What it is for, in their own words"),
                     oneLine(8, QFont::DemiBold, s_green)) +
             1 * pt;
        y += putText(painter, {x, y}, width, sheet.purpose, ink(10.5));
        return y + pad - m_y;
    };
    const double height = words(nullptr);
    if (m_painter) {
        m_painter->setPen(Qt::NoPen);
        m_painter->setBrush(s_sunk);
        m_painter->drawRoundedRect(QRectF(m_left, m_y, m_width, height), 5 * pt, 5 * pt);
        words(m_painter);
    }
    m_y += height;
}

void DevelopmentPage::focus(const DevelopmentSheet::Focus& focus) {
    heading(focus.name);
    m_y += put(m_left, m_y, m_width, focus.levels, ink(9, QFont::Normal, s_grey)) + 1 * pt;
    m_y += put(m_left, m_y, m_width, focus.why, ink(9.5)) + 1 * pt;
    const QStringList reasons = focus.facts + focus.evidence;
    const auto shown = std::min(reasons.size(), static_cast<qsizetype>(m_fit.reasons));
    for (qsizetype i = 0; i < shown; ++i) bullet(reasons[i], small());
    more(static_cast<std::size_t>(shown), static_cast<std::size_t>(reasons.size()));
    if (!focus.progress.isEmpty())
        m_y += put(m_left, m_y, m_width, Texts::tr("Progress is seen in: %1").arg(focus.progress),
                   {9 * m_fit.size, QFont::DemiBold, s_ink, m_fit.smallLines});
}

// What, by whom, until when, with a box to tick.
void DevelopmentPage::actions(const DevelopmentSheet& sheet) {
    if (sheet.actions.empty()) return;
    heading(Texts::tr("What will be done"));
    constexpr double indent = 14 * pt;
    const double who = 0.34 * m_width, what = m_width - indent - who - 8 * pt;
    const std::size_t shown = most(sheet.actions.size());
    for (std::size_t i = 0; i < shown; ++i) {
        const DevelopmentSheet::Action& action = sheet.actions[i];
        const Ink line{9.5 * m_fit.size, QFont::Normal, s_ink, m_fit.smallLines};
        put(m_left, m_y, indent, action.done ? QStringLiteral("✓") : QStringLiteral("–"),
            {line.size, QFont::DemiBold, s_green, 1});
        QStringList beside{action.who, action.when};
        beside.removeAll(QString());
        const double left = put(m_left + indent, m_y, what, action.what, line);
        const double right =
            put(m_left + indent + what + 8 * pt, m_y, who, beside.join(QStringLiteral(" · ")), small());
        m_y += std::max(left, right) + 1.5 * pt;
    }
    more(shown, sheet.actions.size());
}

void DevelopmentPage::list(const QString& title, const QStringList& lines) {
    if (lines.isEmpty()) return;
    heading(title);
    const std::size_t shown = most(static_cast<std::size_t>(lines.size()));
    for (std::size_t i = 0; i < shown; ++i) bullet(lines[static_cast<qsizetype>(i)], small(s_ink));
    more(shown, static_cast<std::size_t>(lines.size()));
}

void DevelopmentPage::reviews(const DevelopmentSheet& sheet) {
    if (sheet.reviews.empty()) return;
    heading(Texts::tr("Reviews"));
    const std::size_t shown = most(sheet.reviews.size());
    for (std::size_t i = 0; i < shown; ++i) {
        bullet(sheet.reviews[i].text, small(s_ink));
        for (int j = 0; j < m_fit.writing && !sheet.reviews[i].held; ++j) {
            m_y += 15 * pt;
            hairline(m_left + 12 * pt, m_y, m_width - 12 * pt);
            m_y += 2 * pt;
        }
    }
    more(shown, sheet.reviews.size());
}

// Who agreed, each on a line of their own to sign, beside each other at the bottom; the foot under them.
bool DevelopmentPage::foot(const DevelopmentSheet& sheet) {
    const Ink grey{8 * m_fit.size, QFont::Normal, s_grey, 2};
    const double footHeight = putText(nullptr, {}, m_width, sheet.foot, grey);
    double height = footHeight + 6 * pt;
    const auto count = sheet.agreements.size();
    const double gap = 14 * pt;
    const double each = count == 0 ? m_width : (m_width - gap * static_cast<double>(count - 1)) / double(count);
    const Ink name{8 * m_fit.size, QFont::Normal, s_ink, 2};
    double names = 0;
    for (const QString& line : sheet.agreements) names = std::max(names, putText(nullptr, {}, each, line, name));
    constexpr double toSign = 20 * pt;
    if (count > 0) height += toSign + names + 4 * pt;
    double y = m_bottom - height;
    if (m_y + 4 * pt > y) return false;
    if (count > 0) {
        y += toSign;
        for (qsizetype i = 0; i < count; ++i) {
            const double x = m_left + (each + gap) * static_cast<double>(i);
            hairline(x, y, each);
            put(x, y + 3 * pt, each, sheet.agreements[i], name);
        }
    }
    put(m_left, m_bottom - footHeight, m_width, sheet.foot, grey);
    return true;
}

} // namespace

int layDevelopmentSheet(QPainter* painter, QSizeF page, const DevelopmentSheet& sheet) {
    std::size_t level = 0;
    while (level + 1 < s_levels.size() && !DevelopmentPage(nullptr, page, s_levels[level]).lay(sheet)) ++level;
    DevelopmentPage(painter, page, s_levels[level]).lay(sheet);
    return static_cast<int>(level);
}

} // namespace chalktalk::io

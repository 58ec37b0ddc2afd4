#include "io/paper/review_layout.h"

#include "io/paper/page_text.h"

#include <array>
#include <QCoreApplication>
#include <QPainter>
#include <QRegularExpression>

namespace chalktalk::io {

namespace {

using coaching::ReviewSheet;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ReviewPaper)
};

const QColor s_ink(0x1A, 0x21, 0x1E), s_grey(0x4E, 0x58, 0x53), s_green(0x0B, 0x66, 0x50), s_rule(0xB0, 0xAF, 0xA7);

// What page one gives up, in this order: lines to write on, the size of letters, then the longest texts and the last
// questions.
struct FirstFit {
    int writing = 2; // lines under each question
    double size = 1;
    int textLines = 4;
    std::size_t questions = 40;
};
constexpr std::array s_levels{FirstFit{},
                              FirstFit{.writing = 1},
                              FirstFit{.writing = 1, .size = 0.92},
                              FirstFit{.writing = 0, .size = 0.95},
                              FirstFit{.writing = 0, .size = 0.88, .textLines = 3},
                              FirstFit{.writing = 0, .size = 0.84, .textLines = 2, .questions = 14},
                              FirstFit{.writing = 0, .size = 0.8, .textLines = 1, .questions = 10}};

Ink bold(double size, QColor colour = s_ink) { return {size, QFont::DemiBold, colour, 2}; }
Ink plain(double size, QColor colour = s_ink, int lines = 100) { return {size, QFont::Normal, colour, lines}; }

void rule(QPainter* painter, double x, double y, double width) {
    if (!painter) return;
    painter->setPen(QPen(s_rule, 0.6 * pt));
    painter->drawLine(QPointF(x, y), QPointF(x + width, y));
}

// Cells side by side, as high as the highest of them.
double cells(QPainter* painter, QPointF at, double width, const QStringList& words, const Ink& ink) {
    static constexpr std::array shares{0.19, 0.27, 0.18, 0.18, 0.18};
    const double gap = 8 * pt;
    double x = at.x(), height = 0;
    for (std::size_t i = 0; i < shares.size(); ++i) {
        const double part = width * shares[i];
        height = std::max(height, putText(painter, {x, at.y()}, part - gap, words.value(static_cast<int>(i)), ink));
        x += part;
    }
    return height;
}

} // namespace

ReviewLayout::ReviewLayout(QSizeF page, const ReviewSheet& sheet)
    : m_size(page),
      m_sheet(sheet),
      m_left(44 * pt),
      m_width(page.width() - 88 * pt),
      m_top(36 * pt),
      m_bottom(page.height() - 56 * pt) {
    while (m_level + 1 < static_cast<int>(s_levels.size()) && !firstPage(nullptr, m_level)) ++m_level;
    collect();
    flow();
}

// Name, questions, facts; whether everything has its place.
bool ReviewLayout::firstPage(QPainter* painter, int level) const {
    const FirstFit& fit = s_levels[static_cast<std::size_t>(level)];
    const coaching::ReviewPack& pack = m_sheet.pack;
    const double size = fit.size, indent = 18 * pt;
    double y = m_top;
    const auto put = [&](double x, const QString& words, const Ink& ink) {
        return putText(painter, {m_left + x, y}, m_width - x, words, ink);
    };
    y += put(0, pack.title, bold(8.5, s_green)) + 2 * pt;
    y += put(0, pack.name, shrunkToFit(pack.name, {21, QFont::Bold, s_ink, 1}, m_width, 13));
    y += put(0,
             QStringList{pack.detail, m_sheet.state}
                 .filter(QRegularExpression(QStringLiteral(".")))
                 .join(QStringLiteral(" · ")),
             plain(9.5, s_grey, 2)) +
         10 * pt;
    y += put(0, coaching::questionsTitle(pack), bold(13)) + 3 * pt;
    const std::size_t shown = std::min(fit.questions, m_sheet.answers.size());
    for (std::size_t i = 0; i < shown; ++i) {
        putText(painter, {m_left, y}, indent, QStringLiteral("%1.").arg(i + 1), bold(10.5 * size, s_green));
        y += put(indent, m_sheet.answers[i].text, plain(10.5 * size, s_ink, fit.textLines)) + 3 * pt;
        for (int line = 0; line < (m_sheet.isAnswered() ? 0 : fit.writing); ++line) {
            y += 15 * pt;
            rule(painter, m_left + indent, y, m_width - indent);
            y += 3 * pt;
        }
        y += 2 * pt;
    }
    if (shown < m_sheet.answers.size())
        y += put(indent, Texts::tr("and %n more questions", nullptr, static_cast<int>(m_sheet.answers.size() - shown)),
                 plain(9 * size, s_grey));
    y += 8 * pt;
    y += put(0, coaching::findingsTitle(), bold(13)) + 3 * pt;
    for (const coaching::ReviewFinding& finding : pack.findings) {
        putText(painter, {m_left, y}, indent, QStringLiteral("–"), bold(10.5 * size, s_green));
        y += put(indent, finding.text, plain(10.5 * size, s_ink, fit.textLines)) + 4 * pt;
    }
    if (pack.findings.empty()) y += put(0, coaching::noFindings(), plain(10.5 * size, s_grey));
    y += put(0, pack.dataLine, plain(8.5 * size, s_grey, 1));
    return y <= m_bottom;
}

void ReviewLayout::heading(const QString& words) {
    add(
        [words](QPainter* painter, QPointF at, double width) {
            return 10 * pt + putText(painter, at + QPointF(0, 10 * pt), width, words, bold(13)) + 3 * pt;
        },
        true);
}

void ReviewLayout::line(const QString& mark, const QString& words, const QString& under) {
    add([mark, words, under](QPainter* painter, QPointF at, double width) {
        const double indent = mark.isEmpty() ? 0 : 18 * pt;
        putText(painter, at, indent, mark, bold(10, s_green));
        double y = putText(painter, at + QPointF(indent, 0), width - indent, words, plain(10));
        y += putText(painter, at + QPointF(indent, y), width - indent, under, plain(9.5, s_grey));
        return y + 4 * pt;
    });
}

void ReviewLayout::table() {
    const coaching::ReviewPack& pack = m_sheet.pack;
    if (pack.struggling.empty()) return;
    heading(coaching::strugglingTitle());
    const QStringList head{Texts::tr("Who"), Texts::tr("What"), Texts::tr("Plan"), Texts::tr("Last evidence"),
                           Texts::tr("Last contact")};
    add(
        [head](QPainter* painter, QPointF at, double width) {
            const double height = cells(painter, at, width, head, bold(8.5, s_grey)) + 3 * pt;
            rule(painter, at.x(), at.y() + height, width);
            return height + 4 * pt;
        },
        true);
    const std::size_t header = m_blocks.size(); // one past it: 0 is none
    for (const coaching::StrugglingRep& rep : pack.struggling) {
        const QString who = rep.manager.isEmpty() ? rep.name : Texts::tr("%1 (%2)").arg(rep.name, rep.manager);
        const QStringList words{who, rep.why, rep.plan, rep.evidence, rep.contact};
        add([words](QPainter* painter, QPointF at, double width) {
            const double height = cells(painter, at, width, words, plain(9)) + 3 * pt;
            rule(painter, at.x(), at.y() + height, width);
            return height + 4 * pt;
        });
        m_blocks.back().group = header;
    }
}

// Everything after page one, in its order.
void ReviewLayout::collect() {
    const coaching::ReviewPack& pack = m_sheet.pack;
    const QString dash = QStringLiteral("–");
    const auto answers = [&](const QString& title, const std::vector<domain::ReviewAnswer>& all) {
        bool headed = false;
        for (const domain::ReviewAnswer& one : all) {
            if (one.answer.trimmed().isEmpty()) continue;
            if (!headed) heading(title);
            headed = true;
            line(dash, one.text, {});
            for (const QString& words : one.answer.trimmed().split(u'\n', Qt::SkipEmptyParts))
                line(QStringLiteral(" "), words); // under its question
        }
    };
    answers(coaching::answersTitle(), m_sheet.answers);
    if (!m_sheet.agreed.empty()) heading(coaching::agreedTitle());
    for (const ReviewSheet::Agreed& one : m_sheet.agreed)
        line(dash, one.what, Texts::tr("%1, %2", "who, by when").arg(one.who, one.when));
    for (const QString& words : m_sheet.note.trimmed().split(u'\n', Qt::SkipEmptyParts)) line({}, words);
    table();
    if (!pack.lastActions.empty()) heading(coaching::lastActionsTitle(pack));
    for (const coaching::FollowUp& action : pack.lastActions)
        line(dash, Texts::tr("%1 · %2", "what, who").arg(action.commitment.what, action.owner),
             coaching::actionOutcome(action));
    answers(coaching::lastAnswersTitle(pack), m_sheet.lastAnswers);
    if (!pack.wins.isEmpty()) heading(coaching::winsTitle());
    for (const QString& win : pack.wins) line(dash, win);
}

// A block that does not fit goes to the next page, with the headings right before it; a table's head is said again.
void ReviewLayout::flow() {
    const auto height = [this](std::size_t i) { return m_blocks[i].put(nullptr, {m_left, 0}, m_width); };
    double y = m_bottom + 1; // the first block begins a page
    for (std::size_t i = 0; i < m_blocks.size(); ++i) {
        double needed = height(i);
        for (std::size_t next = i; m_blocks[next].keepsWithNext && next + 1 < m_blocks.size(); ++next)
            needed += height(next + 1);
        if (y + needed > m_bottom) {
            m_pages.emplace_back();
            y = m_top;
            if (const std::size_t group = m_blocks[i].group; group != 0) {
                m_pages.back().push_back(group - 1);
                y += height(group - 1);
            }
        }
        m_pages.back().push_back(i);
        y += height(i);
    }
}

void ReviewLayout::foot(QPainter& painter, int number) const {
    const QString words =
        Texts::tr("%1 · %2 · page %3 of %4", "a person, the review, pages")
            .arg(m_sheet.pack.name, m_sheet.pack.title, QString::number(number + 1), QString::number(pages()));
    putText(&painter, {m_left, m_size.height() - 40 * pt}, m_width, words, plain(8, s_grey, 1));
}

void ReviewLayout::paint(QPainter& painter, int number) const {
    if (number < 0 || number >= pages()) return;
    if (number == 0) {
        firstPage(&painter, m_level);
    } else {
        double y = m_top;
        for (const std::size_t i : m_pages[static_cast<std::size_t>(number - 1)])
            y += m_blocks[i].put(&painter, {m_left, y}, m_width);
    }
    foot(painter, number);
}

} // namespace chalktalk::io

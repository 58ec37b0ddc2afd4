#include "ui/development/skill_map.h"

#include "coaching/skill_will.h"
#include "ui/delegates/person_delegate.h"
#include "ui/session/session_words.h"
#include "ui/theme/colours.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/tip.h"

#include <algorithm>
#include <QEvent>
#include <QHeaderView>
#include <QLocale>
#include <QPainter>

namespace chalktalk::ui {
namespace {

constexpr std::array s_sides{domain::Side::Self, domain::Side::FirstLine, domain::Side::SecondLine,
                             domain::Side::Other}; // as the columns come

QString shortDay(Day day, Day today) {
    const QDate date = day.toDate();
    const bool thisYear = date.year() == today.toDate().year();
    return QLocale().toString(date, thisYear ? QStringLiteral("d MMM") : QStringLiteral("d MMM yyyy"));
}

} // namespace

void SkillMapModel::set(std::vector<coaching::SkillStanding> rated, const QString& ownName, Day today) {
    beginResetModel();
    m_rows = std::move(rated);
    m_ownName = ownName;
    m_today = today;
    endResetModel();
}

bool SkillMapModel::has(domain::Side side) const {
    return std::ranges::any_of(m_rows,
                               [side](const auto& row) { return row.by[static_cast<std::size_t>(side)].has_value(); });
}

int SkillMapModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int SkillMapModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : columns; }

const coaching::SkillRated* SkillMapModel::rated(const QModelIndex& index) const {
    if (index.column() < Own || index.column() > Other) return nullptr;
    const auto side = static_cast<std::size_t>(s_sides[static_cast<std::size_t>(index.column() - Own)]);
    const auto& one = at(index.row()).by[side];
    return one ? &*one : nullptr;
}

QString SkillMapModel::spoken(const QModelIndex& index) const {
    const auto& row = at(index.row());
    if (index.column() == Skill) return row.text.isEmpty() ? row.name : tr("%1. %2").arg(row.name, row.text);
    const QString head = headerData(index.column(), Qt::Horizontal).toString();
    if (index.column() == Expected)
        return row.expected ? tr("Expected: %1").arg(*row.expected) : tr("Nothing is expected yet");
    const auto* one = rated(index);
    if (!one) return tr("%1: not rated").arg(head);
    QString words = tr("%1: level %2, %3").arg(head).arg(one->level).arg(dayWords(one->day, m_today));
    if (one->isStale) words += tr(", no evidence of the last 90 days");
    return words;
}

QVariant SkillMapModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const auto& row = at(index.row());
    const auto* one = rated(index);
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == Skill) return row.name;
        if (index.column() == Expected) return row.expected ? QString::number(*row.expected) : QString();
        return one ? QString::number(one->level) : QString();
    case Qt::AccessibleTextRole: return spoken(index);
    case Qt::ToolTipRole: return tipText(index.column() == Skill ? row.text : spoken(index));
    case LevelRole: return index.column() == Expected ? row.expected.value_or(0) : one ? one->level : 0;
    case StaleRole: return one && one->isStale;
    case WhenRole: return one ? shortDay(one->day, m_today) : QString();
    case DetailRole:
        if (row.differs) return tr("not seen alike");
        return row.isStale ? tr("stale") : QString();
    case AssessmentRole: return one ? one->assessment.value : qint64{0};
    default: return {};
    }
}

QVariant SkillMapModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
    case Skill: return tr("Skill");
    case Own: return m_ownName.isEmpty() ? coaching::sideName(domain::Side::Self) : m_ownName;
    case Expected: return tr("Expected");
    default: return coaching::sideName(s_sides[static_cast<std::size_t>(section - Own)]);
    }
}

QSize SkillMapDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const {
    const QFontMetrics fm(textFont(TextSize::Body, QFont::DemiBold));
    return {fm.horizontalAdvance(index.data().toString()) + lineHeight(), tableRowHeight()};
}

void SkillMapDelegate::paint(QPainter* p, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    p->save();
    p->setRenderHint(QPainter::Antialiasing);
    paintRowGround(*p, option, index);
    const QFont body = textFont(TextSize::Body, QFont::DemiBold), small = textFont(TextSize::Small);
    const QFontMetrics fb(body), fs(small);
    const int unit = lineHeight();
    const QRect r = option.rect.adjusted(unit / 2, 0, -unit / 4, -1);
    const auto placed = [&](const QRect& one) { return QStyle::visualRect(option.direction, option.rect, one); };
    const int flags = static_cast<int>(Qt::AlignVCenter | Qt::AlignLeading) | Qt::TextSingleLine;
    const QString under = index.column() == SkillMapModel::Skill ? index.data(SkillMapModel::DetailRole).toString()
                                                                 : index.data(SkillMapModel::WhenRole).toString();
    const int height = fb.height() + (under.isEmpty() ? 0 : fs.height());
    const int top = r.center().y() - height / 2 + 1;
    const int level = index.data(SkillMapModel::LevelRole).toInt();
    const bool stale = index.data(SkillMapModel::StaleRole).toBool();
    p->setFont(body);
    if (index.column() == SkillMapModel::Skill) {
        p->setPen(colour(Colour::Ink));
        p->drawText(placed(QRect(r.left(), top, r.width(), fb.height())), flags,
                    fb.elidedText(index.data().toString(), Qt::ElideRight, r.width()));
        p->setPen(colour(Colour::Info));
    } else if (level > 0) {
        // The number says it; the steps beside it are for the eye. What has faded is only outlined.
        const bool expected = index.column() == SkillMapModel::Expected;
        const QColor ink = colour(stale || expected ? Colour::Ink2 : Colour::AccentInk);
        p->setPen(colour(stale || expected ? Colour::Ink2 : Colour::Ink));
        p->drawText(placed(QRect(r.left(), top, unit, fb.height())), flags, QString::number(level));
        const qreal side = unit * 0.42, gap = unit * 0.14;
        for (int i = 0; !expected && i < domain::highestLevel; ++i) {
            const int left = r.left() + unit + static_cast<int>(i * (side + gap));
            const QRectF step = placed(QRect(left, top + static_cast<int>((fb.height() - side) / 2),
                                             static_cast<int>(side), static_cast<int>(side)));
            const bool on = i < level;
            p->setPen(QPen(on ? ink : colour(Colour::Control), 1, stale && on ? Qt::DotLine : Qt::SolidLine));
            p->setBrush(on && !stale ? QBrush(ink) : QBrush(Qt::NoBrush));
            p->drawRoundedRect(step.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2);
        }
        p->setPen(colour(Colour::Ink2));
    } else {
        p->setPen(colour(Colour::Ink3));
        p->drawText(placed(QRect(r.left(), top, r.width(), fb.height())), flags, QStringLiteral("–"));
    }
    p->setFont(small);
    const QString words = stale ? SkillMapModel::tr("%1, stale").arg(under) : under;
    p->drawText(placed(QRect(r.left(), top + fb.height(), r.width(), fs.height())), flags,
                fs.elidedText(words, Qt::ElideRight, r.width()));
    p->restore();
}

SkillMap::SkillMap(QWidget* parent) : PeopleRows(parent) {
    setAccessibleName(tr("Skills by side"));
    setProperty("ownFocus", true);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false);
    setMouseTracking(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(tableRowHeight());
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    horizontalHeader()->setFont(textFont(TextSize::Small, QFont::DemiBold));
    setItemDelegate(new SkillMapDelegate(this));
    setModel(&m_model);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(this, &PeopleRows::opened, this, &SkillMap::open);
    connect(this, &QTableView::clicked, this, &SkillMap::open);
}

void SkillMap::set(std::vector<coaching::SkillStanding> rated, const QString& ownName, Day today) {
    const int chosen = currentIndex().row();
    m_model.set(std::move(rated), ownName, today);
    share();
    updateGeometry();
    if (m_model.rowCount() > 0) setCurrentIndex(m_model.index(std::clamp(chosen, 0, m_model.rowCount() - 1), 0));
}

QSize SkillMap::sizeHint() const {
    return {lineHeight() * 26, horizontalHeader()->sizeHint().height() + m_model.rowCount() * tableRowHeight() + 4};
}

QSize SkillMap::minimumSizeHint() const { return {lineHeight() * 12, sizeHint().height()}; }

void SkillMap::open(const QModelIndex& index) {
    if (!index.isValid()) return;
    if (const AssessmentId chosen{index.data(SkillMapModel::AssessmentRole).toLongLong()}; !chosen.isNull())
        return Q_EMIT assessmentAsked(chosen);
    const coaching::SkillRated* latest = nullptr;
    for (const auto& one : m_model.at(index.row()).by)
        if (one && (!latest || latest->day < one->day)) latest = &*one;
    if (latest) Q_EMIT assessmentAsked(latest->assessment);
}

void SkillMap::share() {
    const int unit = lineHeight(), width = viewport()->width();
    const QFontMetrics small(textFont(TextSize::Small));
    const int said = std::max(
        unit * 5, small.horizontalAdvance(SkillMapModel::tr("%1, stale").arg(QStringLiteral("00 Sept 0000"))) + unit);
    const int expected =
        small.horizontalAdvance(m_model.headerData(SkillMapModel::Expected, Qt::Horizontal).toString()) + unit * 3 / 2;
    // Where there is little room, a side that has said nothing gives way first, then what is expected.
    const bool roomy = width >= unit * 11 + 3 * said + expected;
    int sides = 0;
    for (int c = SkillMapModel::Own; c <= SkillMapModel::Other; ++c) {
        const bool shown = m_model.has(s_sides[static_cast<std::size_t>(c - SkillMapModel::Own)]) ||
                           (roomy && c != SkillMapModel::Other);
        setColumnHidden(c, !shown);
        sides += shown;
    }
    const bool all = width >= unit * 9 + sides * said + expected;
    setColumnHidden(SkillMapModel::Expected, !all);
    const int rest = width - (all ? expected : 0);
    const int each = std::min(said, std::max(unit * 4, (rest - unit * 7) / std::max(1, sides)));
    setColumnWidth(SkillMapModel::Skill, std::max(unit * 6, rest - sides * each));
    for (int c = SkillMapModel::Own; c <= SkillMapModel::Other; ++c) setColumnWidth(c, each);
    setColumnWidth(SkillMapModel::Expected, expected);
}

void SkillMap::resizeEvent(QResizeEvent* event) {
    PeopleRows::resizeEvent(event);
    share();
}

void SkillMap::changeEvent(QEvent* event) {
    PeopleRows::changeEvent(event);
    if (event->type() != QEvent::FontChange) return;
    verticalHeader()->setDefaultSectionSize(tableRowHeight());
    updateGeometry();
}

} // namespace chalktalk::ui

#include "ui/unaddressed/unaddressed_view.h"

#include "app/session/preparation.h"
#include "ui/delegates/number_delegate.h"
#include "ui/delegates/person_delegate.h"
#include "ui/delegates/words_delegate.h"
#include "ui/shell/shell.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/flow.h"
#include "ui/widgets/label.h"
#include "ui/widgets/people_rows.h"
#include "ui/widgets/text_table.h"

#include <algorithm>
#include <QHeaderView>
#include <QPainter>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace chalktalk::ui {

using app::UnaddressedList;

namespace {

// Words at the leading edge of a cell, on the ground that the row's other cells have.
class LeadingWords : public QStyledItemDelegate {
  public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* p, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        p->save();
        paintRowGround(*p, option, index);
        const QFont face =
            textFont(TextSize::Body, index.column() == UnaddressedList::Manager ? QFont::DemiBold : QFont::Normal);
        const QRect place = option.rect.adjusted(lineHeight() / 2, 0, -lineHeight() / 3, -1);
        p->setFont(face);
        p->setPen(colour(Colour::Ink));
        p->drawText(QStyle::visualRect(option.direction, option.rect, place),
                    Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine,
                    QFontMetrics(face).elidedText(index.data().toString(), Qt::ElideRight, place.width()));
        p->restore();
    }
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override {
        const QFontMetrics fm(textFont(TextSize::Body, QFont::DemiBold));
        return {fm.horizontalAdvance(index.data().toString()) + lineHeight(), tableRowHeight()};
    }
};

} // namespace

UnaddressedView::UnaddressedView(Shell& shell, QWidget* parent)
    : QWidget(parent),
      m_shell(shell),
      m_list(shell.workspace()),
      m_stack(new QStackedWidget),
      m_empty(new EmptyState),
      m_sentence(wrapped({}, TextSize::Body, Colour::Ink2)),
      m_words(wrapped({})),
      m_table(new PeopleRows),
      m_open(button(tr("Open the fact"), ButtonLook::Plain, QStringLiteral("arrow-up-right"))),
      m_prepare(button(tr("Prepare a one-to-one with it"), ButtonLook::Soft, QStringLiteral("message-circle"))) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    m_stack->addWidget(buildWhole());
    m_stack->addWidget(m_empty);
    connect(&m_list, &UnaddressedList::changed, this, &UnaddressedView::refresh);
    connect(m_table, &PeopleRows::opened, this, &UnaddressedView::openFact);
    connect(m_table, &PeopleRows::doubleClicked, this, &UnaddressedView::openFact);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &UnaddressedView::showChosen);
    connect(m_open, &QPushButton::clicked, this, &UnaddressedView::openFact);
    connect(m_prepare, &QPushButton::clicked, this, &UnaddressedView::prepare);
    refresh();
}

QWidget* UnaddressedView::buildWhole() {
    auto* whole = new QWidget;
    auto* column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(m_sentence);
    auto* rows = new Card;
    rows->setAccessibleName(tr("Gaps nobody has talked about"));
    rows->column()->setContentsMargins(8, 8, 8, 8);
    m_table->setModel(&m_list);
    dressTable(*m_table);
    m_table->setMouseTracking(true);
    m_table->setAccessibleName(tr("Gaps nobody has talked about, the oldest first"));
    m_table->verticalHeader()->setDefaultSectionSize(tableRowHeight());
    m_table->horizontalHeader()->setSectionsClickable(false);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* leading = new LeadingWords(m_table);
    m_table->setItemDelegateForColumn(UnaddressedList::Manager, leading);
    m_table->setItemDelegateForColumn(UnaddressedList::Gap, leading);
    m_table->setItemDelegateForColumn(UnaddressedList::Since, leading);
    m_table->setItemDelegateForColumn(
        UnaddressedList::Person, new PersonDelegate(UnaddressedList::NameRole, UnaddressedList::DetailRole, m_table));
    m_table->setItemDelegateForColumn(UnaddressedList::Number,
                                      new NumberDelegate(UnaddressedList::GradeRole, 0, m_table));
    rows->column()->addWidget(m_table);
    column->addWidget(rows, 1);
    auto* detail = new Card;
    detail->setAccessibleName(tr("The gap that is chosen"));
    detail->column()->addWidget(m_words);
    auto* ways = new QWidget;
    auto* flow = new Flow(ways, 8);
    flow->addWidget(m_prepare);
    flow->addWidget(m_open);
    detail->column()->addWidget(ways);
    column->addWidget(detail);
    return whole;
}

void UnaddressedView::refresh() {
    const bool some = m_list.rowCount() > 0;
    m_stack->setCurrentIndex(some ? 0 : 1);
    if (!some) {
        if (m_list.isLoading())
            m_empty->say(QStringLiteral("loader-circle"), tr("Looking for gaps nobody has talked about…"), {});
        else
            m_empty->say(QStringLiteral("circle-check"), tr("No gap waits for a conversation"),
                         tr("A gap of somebody in your line that has held for two weeks, and that neither a one-to-one "
                            "nor a commitment has named since, stands here, the oldest first."));
        return;
    }
    m_sentence->setText(m_list.sentence());
    share();
    if (!m_table->currentIndex().isValid()) m_table->setCurrentIndex(m_list.index(0, UnaddressedList::Person));
    showChosen();
}

QModelIndex UnaddressedView::chosen() const {
    const QModelIndex at = m_table->currentIndex();
    return at.isValid() ? m_list.index(at.row(), UnaddressedList::Person) : QModelIndex();
}

void UnaddressedView::showChosen() {
    const QModelIndex at = chosen();
    const QString name = at.data(UnaddressedList::NameRole).toString();
    const QString manager = at.siblingAtColumn(UnaddressedList::Manager).data(Qt::AccessibleTextRole).toString();
    const QString who = m_list.hasSeveralManagers() ? tr("%1 (%2)", "a person, the manager").arg(name, manager) : name;
    m_words->setText(at.isValid() ? tr("%1: %2").arg(who, at.data(UnaddressedList::SentenceRole).toString())
                                  : QString());
    for (QPushButton* one : {m_open, m_prepare}) {
        one->setEnabled(at.isValid());
        one->setAccessibleDescription(name);
    }
}

void UnaddressedView::openFact() {
    const QModelIndex at = chosen();
    if (!at.isValid()) return;
    m_shell.go({QStringLiteral("person"), PersonId{at.data(UnaddressedList::PersonRole).toLongLong()},
                at.data(UnaddressedList::IndicatorRole).toString()});
}

void UnaddressedView::prepare() {
    const QModelIndex at = chosen();
    if (!at.isValid()) return;
    const PersonId person{at.data(UnaddressedList::PersonRole).toLongLong()};
    const QString indicator = at.data(UnaddressedList::IndicatorRole).toString();
    if (!m_shell.preparation().isWanted(person, indicator)) m_shell.preparation().want(person, indicator);
    m_shell.go({QStringLiteral("prepare"), person, {}});
}

// Each column as wide as its words, and the rest to the people and what is missing.
void UnaddressedView::share() {
    const int wide = m_table->viewport()->width();
    if (wide <= 0) return;
    // On a narrow page the manager is said below, with the gap that is chosen.
    m_table->setColumnHidden(UnaddressedList::Manager, !m_list.hasSeveralManagers() || wide < lineHeight() * 42);
    int taken = 0;
    for (const int column : {UnaddressedList::Since, UnaddressedList::Number}) {
        m_table->resizeColumnToContents(column);
        const int width = std::min(m_table->columnWidth(column) + lineHeight() / 2, wide / 4);
        m_table->setColumnWidth(column, std::max(width, lineHeight() * 5));
        taken += m_table->columnWidth(column);
    }
    const bool managers = !m_table->isColumnHidden(UnaddressedList::Manager);
    const int parts = managers ? 3 : 2, rest = std::max(wide - taken, lineHeight() * 12);
    if (managers) m_table->setColumnWidth(UnaddressedList::Manager, rest / parts);
    m_table->setColumnWidth(UnaddressedList::Person, rest / parts);
    m_table->setColumnWidth(UnaddressedList::Gap, rest - (parts - 1) * (rest / parts));
}

void UnaddressedView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    share();
}

QWidget* UnaddressedView::firstFocus() const { return m_list.rowCount() > 0 ? m_table : nullptr; }

} // namespace chalktalk::ui

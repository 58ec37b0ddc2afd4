#include "ui/review/actions_card.h"

#include "coaching/number_words.h"
#include "ui/call/day_field.h"
#include "ui/session/kept_rows.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flow.h"
#include "ui/widgets/label.h"
#include "ui/widgets/still_wheel.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace chalktalk::ui {

class ActionsCard::Row : public QWidget {
  public:
    // Without a number: the next one, not agreed yet.
    explicit Row(int number)
        : what(new QLineEdit),
          owner(new QComboBox),
          due(new DayField(number > 0 ? ActionsCard::tr("By when, action %1").arg(number)
                                      : ActionsCard::tr("By when, the next action"))),
          moved(text({}, TextSize::Small, Colour::Ink2)),
          remove(iconButton(QStringLiteral("x"), ActionsCard::tr("Take this action away"))),
          flow(nullptr) {
        auto* column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 8);
        column->setSpacing(6);
        auto* first = new QHBoxLayout;
        first->setSpacing(8);
        first->addWidget(what, 1);
        first->addWidget(remove);
        column->addLayout(first);
        auto* second = new QWidget;
        flow = new Flow(second, 10);
        owner->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        stillWheel(*owner);
        flow->addWidget(owner);
        flow->addWidget(due);
        flow->addWidget(moved);
        moved->hide();
        column->addWidget(second);
        const bool next = number <= 0;
        what->setAccessibleName(next ? ActionsCard::tr("The next action") : ActionsCard::tr("Action %1").arg(number));
        owner->setAccessibleName(next ? ActionsCard::tr("Who does the next action")
                                      : ActionsCard::tr("Who does action %1").arg(number));
        remove->setAccessibleDescription(next ? QString() : ActionsCard::tr("Action %1").arg(number));
        remove->setVisible(!next);
    }
    QLineEdit* what;
    QComboBox* owner;
    DayField* due;
    Label* moved;
    QPushButton* remove;
    Flow* flow;
    CommitmentId id;
    QString before; // the words before they are typed over: left empty, these stand there again
};

ActionsCard::ActionsCard(app::ReviewEditor& editor, app::Workspace& workspace, QWidget* parent)
    : Card(parent),
      m_editor(editor),
      m_workspace(workspace),
      m_list(new QVBoxLayout),
      m_none(wrapped(tr("Nothing was agreed."), TextSize::Body, Colour::Ink2)),
      m_new(new Row(0)),
      m_add(button(tr("Agree on it"), ButtonLook::Soft, QStringLiteral("plus"))) {
    setAccessibleName(tr("Agreed now"));
    column()->addWidget(text(tr("Agreed now"), TextSize::H2));
    m_list->setSpacing(2);
    column()->addLayout(m_list);
    column()->addWidget(m_none);
    m_new->what->setPlaceholderText(tr("What is done next"));
    m_new->flow->addWidget(m_add);
    column()->addWidget(m_new);
    connect(m_new->what, &QLineEdit::textEdited, &m_editor, &app::ReviewEditor::setUnfinished);
    connect(m_new->what, &QLineEdit::returnPressed, this, &ActionsCard::add);
    connect(m_add, &QPushButton::clicked, this, &ActionsCard::add);
}

Day ActionsCard::usualDue() const {
    constexpr int weeks = 4; // an action of a quarter is done within its first half
    return m_workspace.today() + weeks * 7;
}

void ActionsCard::add() {
    const QString what = m_new->what->text().trimmed();
    if (what.isEmpty()) return m_new->what->setFocus(Qt::OtherFocusReason);
    const app::ActionWish wish{m_new->owner->currentData().toBool(), what, m_new->due->day().value_or(usualDue())};
    m_new->what->clear();
    m_new->due->setDay({});
    m_editor.addAction(wish);
    m_new->what->setFocus(Qt::OtherFocusReason);
}

void ActionsCard::change(std::size_t at) {
    const auto& all = m_editor.form().commitments;
    if (at >= all.size()) return;
    const Row& row = *m_rows[at];
    const QString& typed = row.what->text();
    m_editor.changeAction(at, {row.owner->currentData().toBool(), typed.trimmed().isEmpty() ? row.before : typed,
                               row.due->day().value_or(all[at].due)});
}

void ActionsCard::leave(Row& row) {
    if (row.what->text().trimmed().isEmpty()) row.what->setText(row.before);
    row.before = row.what->text();
}

ActionsCard::Row* ActionsCard::make(std::size_t at) {
    auto* row = new Row(static_cast<int>(at) + 1);
    connect(row->what, &QLineEdit::textEdited, this, [this, at] { change(at); });
    connect(row->what, &QLineEdit::editingFinished, this, [this, row] { leave(*row); });
    connect(row->owner, &QComboBox::activated, this, [this, at] { change(at); });
    connect(row->due, &DayField::dayChosen, this, [this, at] { change(at); });
    connect(row->remove, &QPushButton::clicked, this, [this, at] {
        m_editor.removeAction(at);
        m_new->what->setFocus(Qt::OtherFocusReason);
    });
    return row;
}

void ActionsCard::fill(Row& row, bool mine, Day due) {
    row.owner->clear();
    row.owner->addItem(m_editor.managerName(), false);
    row.owner->addItem(m_editor.iAsk() ? tr("You") : m_editor.askerName(), true);
    row.owner->setCurrentIndex(mine ? 1 : 0);
    row.due->setFrom(m_workspace.today());
    row.due->setDay(due);
    const bool readOnly = m_editor.isReadOnly();
    row.what->setReadOnly(readOnly);
    row.owner->setEnabled(!readOnly);
    row.due->setReadOnly(readOnly);
}

// What is just typed stands as it is typed, as long as the row is the same action's.
void ActionsCard::showRow(Row& row, const domain::Commitment& agreed) {
    const bool isTyped = row.id == agreed.id && row.what->hasFocus() && row.what->isModified();
    row.id = agreed.id;
    if (row.what->text() != agreed.what && !isTyped) row.what->setText(agreed.what);
    if (!isTyped) row.before = agreed.what;
    row.moved->setVisible(agreed.movedTo.has_value());
    if (agreed.movedTo)
        row.moved->setText(tr("moved to %1").arg(coaching::dayText(*agreed.movedTo, m_workspace.today())));
}

void ActionsCard::refresh() {
    const auto& all = m_editor.form().commitments;
    const bool readOnly = m_editor.isReadOnly();
    fitRows(m_rows, all.size(), *m_list, [this](std::size_t at) { return make(at); });
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        Row& row = *m_rows[i];
        showRow(row, all[i]);
        fill(row, all[i].owner == m_editor.form().review.asker, all[i].due);
        row.remove->setVisible(!readOnly);
    }
    m_none->setVisible(all.empty() && readOnly);
    m_new->setVisible(!readOnly);
    if (readOnly) return;
    const int chosen = m_new->owner->currentIndex();
    fill(*m_new, chosen == 1, m_new->due->day().value_or(usualDue()));
    const QString& typed = m_editor.form().unfinished;
    if (m_new->what->text() != typed) m_new->what->setText(typed);
}

void ActionsCard::forget() {
    m_new->what->clear();
    m_new->due->setDay({});
    m_new->owner->setCurrentIndex(0);
}

} // namespace chalktalk::ui

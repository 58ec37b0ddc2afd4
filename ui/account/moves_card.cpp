#include "ui/account/moves_card.h"

#include "ui/call/day_field.h"
#include "ui/session/kept_rows.h"
#include "ui/shell/shell.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flow.h"
#include "ui/widgets/label.h"
#include "ui/widgets/still_wheel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace chalktalk::ui {

using domain::NextMove;

class MoveRow : public QWidget {
  public:
    explicit MoveRow(int number)
        : done(new QCheckBox(MovesCard::tr("Done"))),
          what(new QLineEdit),
          owner(new QComboBox),
          due(new DayField(MovesCard::tr("By when, move %1").arg(number))),
          remove(iconButton(QStringLiteral("x"), MovesCard::tr("Take this move away"))),
          more(new QWidget) {
        auto* column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 8);
        column->setSpacing(6);
        auto* first = new QHBoxLayout;
        first->setSpacing(8);
        first->addWidget(what, 1);
        first->addWidget(remove);
        column->addLayout(first);
        auto* second = new Flow(more, 10);
        owner->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        stillWheel(*owner);
        for (QWidget* one : std::initializer_list<QWidget*>{owner, due, done}) second->addWidget(one);
        column->addWidget(more);
        what->setAccessibleName(MovesCard::tr("Next move %1").arg(number));
        owner->setAccessibleName(MovesCard::tr("Who does move %1").arg(number));
        done->setAccessibleDescription(MovesCard::tr("Move %1").arg(number));
        remove->setAccessibleDescription(MovesCard::tr("Move %1").arg(number));
    }

    QCheckBox* done;
    QLineEdit* what;
    QComboBox* owner;
    DayField* due;
    QPushButton* remove;
    QWidget* more;
};

MovesCard::MovesCard(Shell& shell, app::AccountPlanEditor& editor, QWidget* parent)
    : Card(parent), m_shell(shell), m_editor(editor), m_list(new QVBoxLayout) {
    setAccessibleName(tr("Next moves"));
    column()->addWidget(text(tr("Next moves"), TextSize::H2));
    m_list->setSpacing(4);
    column()->addLayout(m_list);
}

void MovesCard::change(std::size_t at, const QString& field, const std::function<void(NextMove&)>& edit) {
    const std::size_t before = m_editor.plans().account.moves.size();
    if (at > before) return;
    m_editor.edit(field.isEmpty() ? field : QStringLiteral("move/%1/%2").arg(at).arg(field),
                  [at, &edit](app::AccountPlans& plans) {
                      auto& all = plans.account.moves;
                      if (at == all.size()) all.emplace_back();
                      edit(all[at]);
                  });
    if (m_editor.plans().account.moves.size() != before) refresh();
}

MoveRow* MovesCard::make(std::size_t at) {
    auto* row = new MoveRow(static_cast<int>(at) + 1);
    connect(row->what, &QLineEdit::textEdited, this, [this, at](const QString& words) {
        change(at, QStringLiteral("what"), [&](NextMove& move) { move.what = words; });
    });
    connect(row->owner, &QComboBox::activated, this, [this, at, row] {
        const PersonId owner{row->owner->currentData().toLongLong()};
        change(at, {}, [&](NextMove& move) { move.owner = owner; });
    });
    connect(row->due, &DayField::dayChosen, this,
            [this, at](std::optional<Day> day) { change(at, {}, [&](NextMove& move) { move.due = day; }); });
    connect(row->done, &QCheckBox::clicked, this,
            [this, at](bool on) { change(at, {}, [&](NextMove& move) { move.done = on; }); });
    connect(row->remove, &QPushButton::clicked, this, [this, at] {
        m_editor.edit({}, [at](app::AccountPlans& plans) {
            auto& all = plans.account.moves;
            if (at < all.size()) all.erase(all.begin() + static_cast<std::ptrdiff_t>(at));
        });
        m_rows[std::min(at, m_rows.size() - 1)]->what->setFocus(Qt::OtherFocusReason);
    });
    return row;
}

void MovesCard::fillOwners(MoveRow& row, PersonId owner) const {
    const auto ledger = m_shell.workspace().ledger();
    row.owner->clear();
    row.owner->addItem(tr("Somebody at the customer's"), qint64{0});
    for (const PersonId one : m_editor.owners()) {
        const auto index = m_shell.workspace().indexOf(one);
        if (ledger && index != domain::noPerson) row.owner->addItem(ledger->person(index).name, one.value);
    }
    row.owner->setCurrentIndex(std::max(0, row.owner->findData(owner.value)));
}

void MovesCard::refresh() {
    const auto& all = m_editor.plans().account.moves;
    const bool readOnly = m_editor.isReadOnly();
    fitRows(m_rows, all.size() + (readOnly ? 0 : 1), *m_list, [this](std::size_t at) { return make(at); });
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        MoveRow& row = *m_rows[i];
        const bool there = i < all.size();
        const NextMove one = there ? all[i] : NextMove{};
        if (row.what->text() != one.what) row.what->setText(one.what);
        row.what->setPlaceholderText(there ? tr("What is done") : tr("What is done next"));
        fillOwners(row, one.owner);
        row.due->setFrom(m_shell.workspace().today());
        row.due->setDay(one.due);
        row.done->setChecked(one.done);
        row.more->setVisible(there);
        row.remove->setVisible(there && !readOnly);
        row.what->setReadOnly(readOnly);
        row.due->setReadOnly(readOnly);
        row.owner->setEnabled(!readOnly);
        row.done->setEnabled(!readOnly);
    }
}

} // namespace chalktalk::ui

#include "ui/account/stakeholders_card.h"

#include "coaching/call_content.h"
#include "ui/session/kept_rows.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flow.h"
#include "ui/widgets/label.h"
#include "ui/widgets/still_wheel.h"

#include <array>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace chalktalk::ui {

using domain::Stakeholder;
using domain::Stance;

// The row after the last is there to be typed into.
class StakeholderRow : public QWidget {
  public:
    StakeholderRow()
        : name(new QLineEdit),
          role(new QLineEdit),
          note(new QLineEdit),
          stance(new QComboBox),
          decides(new QCheckBox(StakeholdersCard::tr("Decides on the money"))),
          remove(iconButton(QStringLiteral("x"), StakeholdersCard::tr("Take this person away"))),
          more(new QWidget) {
        auto* column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 8);
        column->setSpacing(6);
        auto* first = new QHBoxLayout;
        first->setSpacing(8);
        first->addWidget(name, 3);
        first->addWidget(role, 3);
        first->addWidget(remove);
        column->addLayout(first);
        for (const Stance one : {Stance::Unknown, Stance::Champion, Stance::For, Stance::Neutral, Stance::Against})
            stance->addItem(coaching::stanceName(one), static_cast<int>(one));
        stillWheel(*stance);
        auto* second = new Flow(more, 10);
        second->addWidget(stance);
        second->addWidget(decides);
        note->setMinimumWidth(lineHeight() * 14);
        second->addWidget(note);
        column->addWidget(more);
    }

    void call(int number) {
        name->setAccessibleName(StakeholdersCard::tr("Name of person %1").arg(number));
        role->setAccessibleName(StakeholdersCard::tr("Role of person %1").arg(number));
        stance->setAccessibleName(StakeholdersCard::tr("How person %1 stands to it").arg(number));
        note->setAccessibleName(StakeholdersCard::tr("What person %1 needs").arg(number));
        decides->setAccessibleDescription(StakeholdersCard::tr("Person %1").arg(number));
        remove->setAccessibleDescription(StakeholdersCard::tr("Person %1").arg(number));
    }

    QLineEdit *name, *role, *note;
    QComboBox* stance;
    QCheckBox* decides;
    QPushButton* remove;
    QWidget* more;
};

namespace {

void put(QLineEdit& edit, const QString& words) {
    if (edit.text() != words) edit.setText(words);
}

} // namespace

StakeholdersCard::StakeholdersCard(app::AccountPlanEditor& editor, QWidget* parent)
    : Card(parent), m_editor(editor), m_list(new QVBoxLayout) {
    setAccessibleName(tr("Who matters"));
    column()->addWidget(text(tr("Who matters"), TextSize::H2));
    m_list->setSpacing(4);
    column()->addLayout(m_list);
}

void StakeholdersCard::change(std::size_t at, const QString& field, const std::function<void(Stakeholder&)>& edit) {
    const std::size_t before = m_editor.plans().account.stakeholders.size();
    if (at > before) return;
    m_editor.edit(field.isEmpty() ? field : QStringLiteral("stakeholder/%1/%2").arg(at).arg(field),
                  [at, &edit](app::AccountPlans& plans) {
                      auto& all = plans.account.stakeholders;
                      if (at == all.size()) all.emplace_back();
                      edit(all[at]);
                  });
    if (m_editor.plans().account.stakeholders.size() != before) refresh();
}

StakeholderRow* StakeholdersCard::make(std::size_t at) {
    auto* row = new StakeholderRow;
    row->call(static_cast<int>(at) + 1);
    row->name->setPlaceholderText(tr("Name"));
    row->role->setPlaceholderText(tr("Role"));
    row->note->setPlaceholderText(tr("What this person needs"));
    connect(row->name, &QLineEdit::textEdited, this, [this, at](const QString& words) {
        change(at, QStringLiteral("name"), [&](Stakeholder& s) { s.name = words; });
    });
    connect(row->role, &QLineEdit::textEdited, this, [this, at](const QString& words) {
        change(at, QStringLiteral("role"), [&](Stakeholder& s) { s.role = words; });
    });
    connect(row->note, &QLineEdit::textEdited, this, [this, at](const QString& words) {
        change(at, QStringLiteral("note"), [&](Stakeholder& s) { s.note = words; });
    });
    connect(row->stance, &QComboBox::activated, this, [this, at, row] {
        const auto stance = static_cast<Stance>(row->stance->currentData().toInt());
        change(at, {}, [&](Stakeholder& s) { s.stance = stance; });
    });
    connect(row->decides, &QCheckBox::clicked, this,
            [this, at](bool on) { change(at, {}, [&](Stakeholder& s) { s.decides = on; }); });
    connect(row->remove, &QPushButton::clicked, this, [this, at] {
        m_editor.edit({}, [at](app::AccountPlans& plans) {
            auto& all = plans.account.stakeholders;
            if (at < all.size()) all.erase(all.begin() + static_cast<std::ptrdiff_t>(at));
        });
        m_rows[std::min(at, m_rows.size() - 1)]->name->setFocus(Qt::OtherFocusReason);
    });
    return row;
}

void StakeholdersCard::refresh() {
    const auto& all = m_editor.plans().account.stakeholders;
    const bool readOnly = m_editor.isReadOnly();
    fitRows(m_rows, all.size() + (readOnly ? 0 : 1), *m_list, [this](std::size_t at) { return make(at); });
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        StakeholderRow& row = *m_rows[i];
        const bool there = i < all.size();
        const Stakeholder one = there ? all[i] : Stakeholder{};
        put(*row.name, one.name);
        put(*row.role, one.role);
        put(*row.note, one.note);
        row.stance->setCurrentIndex(std::max(0, row.stance->findData(static_cast<int>(one.stance))));
        row.decides->setChecked(one.decides);
        row.more->setVisible(there);
        row.remove->setVisible(there && !readOnly);
        row.name->setPlaceholderText(there || all.empty() ? tr("Name") : tr("Somebody else who matters"));
        for (QLineEdit* edit : {row.name, row.role, row.note}) edit->setReadOnly(readOnly);
        row.stance->setEnabled(!readOnly);
        row.decides->setEnabled(!readOnly);
    }
}

QWidget* StakeholdersCard::firstStop() const { return m_rows.empty() ? nullptr : m_rows.front()->name; }

} // namespace chalktalk::ui

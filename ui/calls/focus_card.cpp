#include "ui/calls/focus_card.h"

#include "coaching/number_words.h"
#include "ui/session/kept_rows.h"
#include "ui/shell/choice_list.h"
#include "ui/shell/shell.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flow.h"
#include "ui/widgets/label.h"
#include "ui/widgets/still_wheel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>

namespace chalktalk::ui {

using domain::Focus;
using domain::FocusKind;

class FocusCard::Row : public QWidget {
  public:
    Row()
        : m_avatar(new Avatar(1.7)),
          m_name(eliding({})),
          m_detail(eliding({}, TextSize::Small, Colour::Ink2)),
          m_end(button(FocusCard::tr("End"), ButtonLook::Plain)) {
        auto* row = new QHBoxLayout(this);
        row->setContentsMargins(0, 2, 0, 2);
        row->setSpacing(10);
        row->addWidget(m_avatar);
        auto* words = new QVBoxLayout;
        words->setSpacing(1);
        m_name->setWeight(QFont::DemiBold);
        words->addWidget(m_name);
        words->addWidget(m_detail);
        row->addLayout(words, 1);
        row->addWidget(m_end);
    }
    void show(const QString& name, const QString& detail) {
        m_avatar->setName(name);
        m_name->setText(name);
        m_detail->setText(detail);
        m_end->setAccessibleDescription(name);
    }
    qint64 id = 0;
    [[nodiscard]] QPushButton* end() const { return m_end; }

  private:
    Avatar* m_avatar;
    ElidingLabel *m_name, *m_detail;
    QPushButton* m_end;
};

FocusCard::FocusCard(Shell& shell, app::CallRule& rule, QWidget* parent)
    : Card(parent),
      m_shell(shell),
      m_rule(rule),
      m_list(new QVBoxLayout),
      m_none(wrapped(tr("Nobody at the moment."), TextSize::Body, Colour::Ink2)),
      m_adding(new QWidget),
      m_kind(new QComboBox),
      m_add(button(tr("Choose somebody…"), ButtonLook::Soft, QStringLiteral("user-plus"))) {
    setAccessibleName(tr("All calls of somebody"));
    column()->addWidget(text(tr("All calls of somebody"), TextSize::H2));
    column()->addWidget(wrapped(tr("For thirty days every call of one person is planned and debriefed: that is how the "
                                   "habit begins. Whoever is at the top and wants it has it until it is taken back."),
                                TextSize::Body, Colour::Ink2));
    m_list->setSpacing(4);
    column()->addLayout(m_list);
    column()->addWidget(m_none);
    m_kind->addItem(tr("30-day start"), static_cast<int>(FocusKind::ThirtyDays));
    m_kind->addItem(tr("At the top, wants it"), static_cast<int>(FocusKind::Wants));
    m_kind->addItem(tr("Struggles"), static_cast<int>(FocusKind::Struggling));
    m_kind->setAccessibleName(tr("Why all calls are planned"));
    stillWheel(*m_kind);
    auto* flow = new Flow(m_adding, 8);
    flow->addWidget(m_kind);
    flow->addWidget(m_add);
    column()->addWidget(m_adding);
    column()->addStretch(1);
    connect(m_add, &QPushButton::clicked, this, &FocusCard::choosePerson);
    refresh();
}

QString FocusCard::nameOf(PersonId person) const {
    const auto ledger = m_shell.workspace().ledger();
    const auto index = m_shell.workspace().indexOf(person);
    return ledger && index != domain::noPerson ? ledger->person(index).name : QString();
}

void FocusCard::refresh() {
    const auto focuses = m_rule.focuses();
    const Day today = m_shell.workspace().today();
    const bool lost = std::any_of(m_rows.begin(), m_rows.end(), [](const Row* row) { return row->end()->hasFocus(); });
    fitRows(m_rows, focuses.size(), *m_list, [this](std::size_t) {
        auto* row = new Row;
        connect(row->end(), &QPushButton::clicked, this, [this, row] { m_rule.endFocus(row->id); });
        return row;
    });
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const Focus& focus = focuses[i];
        m_rows[i]->id = focus.id;
        m_rows[i]->end()->setVisible(m_rule.mayChange());
        const QString kind = focus.kind == FocusKind::ThirtyDays ? tr("30-day start")
                             : focus.kind == FocusKind::Wants    ? tr("wants it")
                                                                 : tr("struggles");
        const QString span =
            focus.to ? tr("%1 to %2").arg(coaching::dayText(focus.from, today), coaching::dayText(*focus.to, today))
                     : tr("since %1").arg(coaching::dayText(focus.from, today));
        m_rows[i]->show(nameOf(focus.person), tr("%1 · %2").arg(kind, span));
    }
    m_none->setVisible(focuses.empty());
    m_adding->setVisible(m_rule.mayChange());
    if (lost && (m_rows.empty() || !m_rows.back()->end()->hasFocus())) m_add->setFocus(Qt::OtherFocusReason);
}

void FocusCard::choosePerson() {
    auto& workspace = m_shell.workspace();
    const auto ledger = workspace.ledger();
    if (!ledger) return;
    if (!m_people) {
        m_people = new ChoiceList(this, tr("Whose calls are all planned"), tr("Type a name"));
        connect(m_people, &ChoiceList::chosen, this, [this](const QString& id, const QString&) {
            m_rule.addFocus(PersonId{id.toLongLong()}, static_cast<FocusKind>(m_kind->currentData().toInt()));
        });
    }
    std::vector<Choice> choices;
    for (const auto index : workspace.visibleReps()) {
        const auto& person = ledger->person(index);
        if (!m_rule.focusOf(person.id))
            choices.push_back({QString::number(person.id.value), person.name, {}, QStringLiteral("user")});
    }
    m_people->choose(choices);
}

} // namespace chalktalk::ui

#include "ui/call/skills_card.h"

#include "ui/call/call_words.h"
#include "ui/call/chips.h"
#include "ui/call/field.h"
#include "ui/session/kept_rows.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"

#include <algorithm>
#include <QPushButton>
#include <QVBoxLayout>

namespace chalktalk::ui {

SkillRow::SkillRow()
    : name(text({}, TextSize::Body)),
      level(new Chips(Chips::Pick::One, {}, levelNames())),
      moment(new Field({}, {}, tr("The moment that shows it: what was said or done"), Field::Kind::Line)),
      remove(iconButton(QStringLiteral("x"), tr("Take this skill away"))) {
    name->setWeight(QFont::DemiBold);
    name->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 6, 0, 0);
    column->setSpacing(4);
    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(name, 1);
    head->addWidget(remove, 0, Qt::AlignTop);
    column->addLayout(head);
    column->addWidget(level);
    column->addWidget(moment);
    remove->setFocusPolicy(Qt::ClickFocus); // its chip does the same
}

SkillsCard::SkillsCard(app::CallEditor& editor, QWidget* parent)
    : Card(parent),
      m_editor(editor),
      m_chips(new Chips(Chips::Pick::Several, tr("Skills seen"), {})),
      m_enough(wrapped(tr("Five are enough for one call."), TextSize::Small, Colour::Ink2)),
      m_column(new QVBoxLayout) {
    setAccessibleName(tr("Skills seen"));
    column()->addWidget(text(tr("Skills seen"), TextSize::H2));
    column()->addWidget(m_chips);
    column()->addWidget(m_enough);
    column()->addLayout(m_column);
    m_column->setSpacing(8);
    connect(m_chips, &Chips::toggled, this, &SkillsCard::toggle);
}

void SkillsCard::toggle(int skill, bool on) {
    const QString id = m_editor.content().skills[static_cast<std::size_t>(skill)].id;
    m_editor.edit({}, [&](domain::Call& call) {
        auto& seen = call.debrief.skills;
        const auto at = std::find_if(seen.begin(), seen.end(), [&](const auto& s) { return s.skill == id; });
        if (!on && at != seen.end()) seen.erase(at);
        if (on && at == seen.end() && seen.size() < mostSkills) seen.push_back({id, 2, {}});
    });
    refresh(); // a sixth is not taken: its chip says so
    if (on && !m_rows.empty() && m_editor.call().debrief.skills.back().skill == id)
        if (QWidget* stop = m_rows.back()->level->firstStop()) stop->setFocus(Qt::TabFocusReason);
}

SkillRow* SkillsCard::makeRow(std::size_t line) {
    auto* row = new SkillRow;
    connect(row->level, &Chips::picked, this, [this, line](int level) {
        m_editor.edit({}, [=](domain::Call& call) { call.debrief.skills[line].level = level < 0 ? 2 : level + 1; });
    });
    connect(row->moment, &Field::typed, this, [this, line](const QString& words) {
        m_editor.edit(QStringLiteral("skills/%1/moment").arg(line),
                      [=](domain::Call& call) { call.debrief.skills[line].moment = words; });
    });
    connect(row->moment->line(), &LineEdit::entered, this, [this] {
        if (QWidget* stop = m_chips->firstStop()) stop->setFocus(Qt::TabFocusReason);
    });
    connect(row->remove, &QPushButton::clicked, this, [this, line] {
        m_editor.edit({}, [=](domain::Call& call) {
            call.debrief.skills.erase(call.debrief.skills.begin() + static_cast<std::ptrdiff_t>(line));
        });
    });
    return row;
}

void SkillsCard::refresh() {
    const auto& seen = m_editor.call().debrief.skills;
    const auto& content = m_editor.content();
    const bool readOnly = m_editor.isReadOnly();
    QStringList words;
    std::vector<bool> on;
    for (const auto& skill : content.skills) {
        words << skill.name;
        on.push_back(std::any_of(seen.begin(), seen.end(), [&](const auto& s) { return s.skill == skill.id; }));
    }
    m_chips->setWords(words);
    m_chips->setChosen(on);
    m_chips->setVisible(!readOnly && !words.isEmpty());
    m_enough->setVisible(!readOnly && seen.size() >= mostSkills);
    const auto before = m_rows.size();
    fitRows(m_rows, seen.size(), *m_column, [this](std::size_t i) { return makeRow(i); });
    for (std::size_t i = 0; i < seen.size(); ++i) {
        SkillRow& row = *m_rows[i];
        const QString name = content.skillName(seen[i].skill);
        row.name->setText(name);
        row.level->setQuestion(tr("%1: how clear was it?").arg(name));
        row.level->setChosen(seen[i].level - 1);
        row.level->setReadOnly(readOnly);
        row.moment->setName(tr("%1: the moment that shows it").arg(name));
        row.moment->setReadOnly(readOnly);
        row.moment->setWords(seen[i].moment);
        row.remove->setVisible(!readOnly);
        row.remove->setAccessibleDescription(name);
    }
    if (before != m_rows.size()) Q_EMIT rowsChanged();
}

QWidget* SkillsCard::firstStop() const { return m_chips->firstStop(); }

} // namespace chalktalk::ui

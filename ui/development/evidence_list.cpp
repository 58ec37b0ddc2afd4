#include "ui/development/evidence_list.h"

#include "ui/call/field.h"
#include "ui/development/plan_words.h"
#include "ui/session/kept_rows.h"
#include "ui/shell/choice_list.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/icon_view.h"
#include "ui/widgets/label.h"

#include <algorithm>
#include <QPushButton>
#include <QVBoxLayout>

namespace chalktalk::ui {

EvidenceRow::EvidenceRow()
    : icon(new IconView),
      open(button({}, ButtonLook::Link)),
      remove(iconButton(QStringLiteral("x"), tr("Take this evidence away"))),
      sentence(new Field({}, {}, tr("What was seen or heard, in a sentence"), Field::Kind::Line)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    auto* head = new QHBoxLayout;
    head->setSpacing(6);
    head->addWidget(icon);
    head->addWidget(open);
    head->addStretch(1);
    head->addWidget(remove);
    column->addLayout(head);
    column->addWidget(sentence);
}

EvidenceList::EvidenceList(QWidget* parent)
    : QWidget(parent),
      m_column(new QVBoxLayout),
      m_none(wrapped({}, TextSize::Small, Colour::Ink2)),
      m_add(button(tr("Add evidence…"), ButtonLook::Plain, QStringLiteral("plus"))) {
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(8);
    m_column->setSpacing(8);
    all->addLayout(m_column);
    all->addWidget(m_none);
    all->addWidget(m_add, 0, Qt::AlignLeading);
    connect(m_add, &QPushButton::clicked, this, &EvidenceList::choicesAsked);
}

EvidenceRow* EvidenceList::makeRow(std::size_t position) {
    auto* row = new EvidenceRow;
    connect(row->open, &QPushButton::clicked, this, [this, position] { Q_EMIT opened(m_evidence[position]); });
    connect(row->remove, &QPushButton::clicked, this, [this, position] { remove(position); });
    connect(row->sentence, &Field::typed, this,
            [this, position](const QString& words) { Q_EMIT worded(position, words); });
    connect(row->sentence->line(), &LineEdit::entered, this, [this] { m_add->setFocus(Qt::TabFocusReason); });
    connect(row->sentence->line(), &LineEdit::suggestionWanted, this, &EvidenceList::choicesAsked);
    return row;
}

void EvidenceList::show(const std::vector<domain::Evidence>& evidence, const QString& about, Day today, bool readOnly) {
    m_evidence = evidence;
    m_about = about;
    const auto before = m_rows.size();
    fitRows(m_rows, evidence.size(), *m_column, [this](std::size_t i) { return makeRow(i); });
    for (std::size_t i = 0; i < evidence.size(); ++i) {
        EvidenceRow& row = *m_rows[i];
        const QString title = evidenceTitle(evidence[i], today);
        row.icon->setName(evidenceLook(evidence[i].kind).icon);
        row.open->setText(QString(title).replace(u'&', QStringLiteral("&&")));
        row.open->setAccessibleName(tr("%1: open it").arg(title));
        row.open->setAccessibleDescription(about);
        row.sentence->setName(tr("%1, %2: what was seen or heard").arg(about, title));
        row.sentence->setReadOnly(readOnly);
        row.sentence->setWords(evidence[i].sentence);
        row.remove->setVisible(!readOnly);
        row.remove->setAccessibleDescription(title);
    }
    m_none->setText(tr("No evidence was named."));
    m_none->setVisible(readOnly && evidence.empty());
    m_add->setVisible(!readOnly);
    m_add->setAccessibleDescription(about);
    if (before != m_rows.size()) Q_EMIT rowsChanged();
}

void EvidenceList::choose(std::vector<app::EvidenceChoice> choices) {
    m_choices = std::move(choices);
    std::vector<Choice> offered;
    for (const auto& one : m_choices) {
        const bool there = std::any_of(m_evidence.begin(), m_evidence.end(), [&](const auto& e) {
            return e.kind == one.evidence.kind && e.record == one.evidence.record;
        });
        if (!there)
            offered.push_back(
                {evidenceKey(one.evidence), one.title, one.evidence.sentence, evidenceLook(one.evidence.kind).icon});
    }
    m_none->setVisible(offered.empty());
    m_none->setText(m_choices.empty()
                        ? tr("Nothing of the last months to point to yet: one-to-ones, commitments, call plans and "
                             "debriefs stand here once they are kept.")
                        : tr("All there is to point to stands here already."));
    if (offered.empty()) return;
    if (!m_list) {
        m_list = new ChoiceList(this, tr("Evidence"), tr("What shows it? Type to find a call, a one-to-one …"));
        connect(this, &QObject::destroyed, m_list, &QObject::deleteLater);
        connect(m_list, &ChoiceList::chosen, this, [this](const QString& key) { take(key); });
    }
    m_list->choose(offered);
}

void EvidenceList::take(const QString& key) {
    const auto at = std::find_if(m_choices.begin(), m_choices.end(),
                                 [&](const auto& one) { return evidenceKey(one.evidence) == key; });
    if (at == m_choices.end()) return;
    const auto before = m_rows.size();
    Q_EMIT added(at->evidence);
    if (m_rows.size() == before) return;
    PlainEdit* sentence = m_rows.back()->sentence->edit();
    sentence->setFocus(Qt::TabFocusReason);
    sentence->selectAll(); // it begins with what the record says: one's own words replace it
}

void EvidenceList::remove(std::size_t position) {
    Q_EMIT removed(position);
    QWidget* to = m_add;
    if (!m_rows.empty()) to = m_rows[std::min(position, m_rows.size() - 1)]->remove;
    to->setFocus(Qt::OtherFocusReason);
}

} // namespace chalktalk::ui

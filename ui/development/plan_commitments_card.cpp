#include "ui/development/plan_commitments_card.h"

#include "ui/session/kept_rows.h"
#include "ui/widgets/label.h"

#include <QCheckBox>
#include <QVBoxLayout>

namespace chalktalk::ui {

AttachRow::AttachRow()
    : m_box(new QCheckBox), m_what(wrapped({})), m_detail(wrapped({}, TextSize::Small, Colour::Ink2)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    row->addWidget(m_box, 0, Qt::AlignTop);
    auto* words = new QVBoxLayout;
    words->setSpacing(1);
    words->addWidget(m_what);
    words->addWidget(m_detail);
    row->addLayout(words, 1);
}

void AttachRow::show(const coaching::FollowUp& up, bool attached, bool readOnly) {
    m_what->setText(up.commitment.what);
    QStringList detail{up.owner, up.status};
    if (!up.verdictWord.isEmpty()) detail << up.verdictWord;
    detail.removeAll(QString());
    m_detail->setText(detail.join(QStringLiteral(" · ")));
    m_box->setAccessibleName(tr("Belongs to this plan: %1").arg(up.commitment.what));
    m_box->setAccessibleDescription(m_detail->text());
    m_box->setChecked(attached);
    m_box->setEnabled(!readOnly);
}

PlanCommitmentsCard::PlanCommitmentsCard(app::DevelopmentEditor& editor, QWidget* parent)
    : PlanCard(editor, tr("Commitments from one-to-ones"), tr("Tick those that belong to this plan."), parent),
      m_column(new QVBoxLayout),
      m_none(wrapped({}, TextSize::Body, Colour::Ink2)) {
    m_column->setSpacing(10);
    body()->addLayout(m_column);
    body()->addWidget(m_none);
}

void PlanCommitmentsCard::refresh() {
    const bool readOnly = editor().isReadOnly();
    std::vector<const app::DevelopmentEditor::Attachable*> shown;
    for (const auto& one : editor().commitments())
        if (!readOnly || one.attached) shown.push_back(&one);
    const auto before = m_rows.size();
    fitRows(m_rows, shown.size(), *m_column, [this](std::size_t i) {
        auto* row = new AttachRow;
        connect(row->box(), &QCheckBox::clicked, this, [this, i](bool on) {
            // The list may have been read anew since: what was ticked is what stood there.
            const auto& all = this->editor().commitments();
            if (i < all.size()) this->editor().attach(all[i].commitment.commitment.id, on);
        });
        return row;
    });
    for (std::size_t i = 0; i < shown.size(); ++i) m_rows[i]->show(shown[i]->commitment, shown[i]->attached, readOnly);
    m_none->setText(readOnly ? tr("None was attached.")
                             : tr("There is none to attach. What is agreed in a one-to-one from now on stands here."));
    m_none->setVisible(shown.empty());
    setHint(readOnly || shown.empty() ? QString() : tr("Tick those that belong to this plan."));
    if (before != m_rows.size()) Q_EMIT rowsChanged();
}

} // namespace chalktalk::ui

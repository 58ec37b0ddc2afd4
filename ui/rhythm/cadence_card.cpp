#include "ui/rhythm/cadence_card.h"

#include "app/rhythm/cadences.h"
#include "ui/shell/shell.h"
#include "ui/widgets/label.h"
#include "ui/widgets/still_wheel.h"

#include <QGridLayout>
#include <QSpinBox>
#include <QVBoxLayout>

namespace chalktalk::ui {

namespace {

constexpr int s_most = 366; // as the store's setting allows

} // namespace

CadenceCard::CadenceCard(Shell& shell, QWidget* parent)
    : Card(parent), m_shell(shell), m_rows(new QWidget), m_grid(new QGridLayout(m_rows)) {
    setAccessibleName(tr("How often"));
    column()->addWidget(text(tr("How often"), TextSize::H2));
    column()->addWidget(wrapped(tr("Days from one one-to-one to the next. For one person it is chosen above."),
                                TextSize::Body, Colour::Ink2));
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(14);
    m_grid->setColumnStretch(0, 1);
    column()->addWidget(m_rows);
    column()->addStretch(1);
    addRow({});
    refresh();
}

void CadenceCard::addRow(const QString& peerGroup) {
    const QString words = peerGroup.isEmpty() ? tr("Everybody") : peerGroup;
    auto* box = new QSpinBox;
    // A group's smallest value means that it has none of its own.
    box->setRange(peerGroup.isEmpty() ? 1 : 0, s_most);
    if (!peerGroup.isEmpty()) box->setSpecialValueText(tr("as everybody"));
    box->setSuffix(tr(" days"));
    box->setButtonSymbols(QAbstractSpinBox::NoButtons);
    box->setKeyboardTracking(false);
    box->setAccessibleName(tr("Days between one-to-ones: %1").arg(words));
    stillWheel(*box);
    auto* label = wrapped(words);
    label->setBuddy(box);
    const int row = m_grid->rowCount();
    m_grid->addWidget(label, row, 0);
    m_grid->addWidget(box, row, 1);
    m_boxes.push_back({peerGroup, box});
    connect(box, &QSpinBox::valueChanged, this, [this, peerGroup](int days) {
        if (!m_quiet)
            m_shell.workspace().setStoreSetting(app::cadenceKey(peerGroup),
                                                days > 0 ? QString::number(days) : QString());
    });
}

void CadenceCard::refresh() {
    auto& workspace = m_shell.workspace();
    const QStringList groups = app::peerGroups(workspace);
    for (const QString& group : groups)
        if (!m_groups.contains(group)) {
            addRow(group);
            m_groups << group;
        }
    m_quiet = true;
    const auto usual = coaching::usualCadenceDays;
    for (const Row& row : m_boxes) {
        const int days = workspace.storeSetting(app::cadenceKey(row.peerGroup)).toInt();
        row.box->setValue(days > 0 ? days : row.peerGroup.isEmpty() ? usual : 0);
        const bool here = row.peerGroup.isEmpty() || groups.contains(row.peerGroup);
        row.box->setVisible(here);
        for (int i = 0; i < m_grid->count(); ++i)
            if (auto* label = qobject_cast<Label*>(m_grid->itemAt(i)->widget()); label && label->buddy() == row.box)
                label->setVisible(here);
    }
    m_quiet = false;
}

} // namespace chalktalk::ui

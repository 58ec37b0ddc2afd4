#include "ui/commitments/commitments_view.h"

#include "ui/commitments/commitment_details.h"
#include "ui/commitments/commitment_list_view.h"
#include "ui/shell/shell.h"
#include "ui/widgets/accessible.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"
#include "ui/widgets/scroll_page.h"

#include <algorithm>
#include <QPushButton>
#include <QVBoxLayout>

namespace chalktalk::ui {

using domain::CommitmentState;

CommitmentsView::CommitmentsView(Shell& shell, bool whole, QWidget* parent)
    : QWidget(parent),
      m_shell(shell),
      m_list(shell.workspace()),
      m_changes(shell.workspace()),
      m_whole(whole),
      m_bar(new Inset(Inset::Look::Info)),
      m_said(eliding({}, TextSize::Body)),
      m_undo(button(tr("Undo"), ButtonLook::Link, QStringLiteral("undo-2"))),
      m_card(new Card),
      m_view(new CommitmentListView(tr("Commitments"))),
      m_details(new CommitmentDetails) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    auto* bar = new QHBoxLayout(m_bar);
    bar->setContentsMargins(14, 6, 8, 6);
    bar->addWidget(m_said, 1);
    bar->addWidget(m_undo);
    m_bar->hide();
    column->addWidget(m_bar);
    auto* row = new QHBoxLayout;
    row->setSpacing(16);
    m_card->setAccessibleName(tr("Commitments"));
    m_card->column()->setContentsMargins(6, 4, 6, 8);
    m_view->setModel(&m_list);
    m_view->setWhole(whole);
    m_card->column()->addWidget(m_view);
    row->addWidget(m_card, 1, Qt::AlignTop);
    if (whole) {
        row->addWidget(m_details, 0, Qt::AlignTop);
    } else { // beside a list that scrolls the details scroll, too
        auto* content = new QWidget;
        auto* inner = new QVBoxLayout(content);
        inner->setContentsMargins(0, 0, 0, 0);
        inner->addWidget(m_details);
        inner->addStretch(1);
        row->addWidget(new ScrollPage(content, nullptr));
    }
    column->addLayout(row, 1);
    connectAll();
    showChosen();
}

void CommitmentsView::connectAll() {
    connect(m_view, &CommitmentListView::chosen, this, [this] {
        if (!m_quiet) showChosen();
    });
    connect(m_view, &CommitmentListView::keepAsked, this, [this](const QModelIndex& index) {
        const auto* row = m_list.at(index.row());
        if (row && row->followUp.commitment.isOpen()) m_changes.keep(row->followUp.commitment.id);
    });
    connect(m_view, &CommitmentListView::opened, this, [this] { m_details->focusFirst(); });
    connect(&m_list, &QAbstractItemModel::modelAboutToBeReset, this, [this] { m_quiet = true; });
    connect(&m_list, &app::CommitmentList::changed, this, &CommitmentsView::restore);
    connect(m_details, &CommitmentDetails::left, this, [this] { m_view->setFocus(Qt::OtherFocusReason); });
    connect(m_details, &CommitmentDetails::closeAsked, this, [this](CommitmentState state, const QString& why) {
        m_changes.close(m_details->commitment(), state, why);
    });
    connect(m_details, &CommitmentDetails::keepAsked, this,
            [this](Day on) { m_changes.keep(m_details->commitment(), on); });
    connect(m_details, &CommitmentDetails::reopenAsked, this, [this] { m_changes.reopen(m_details->commitment()); });
    connect(m_details, &CommitmentDetails::moveAsked, this,
            [this](Day due) { m_changes.moveTo(m_details->commitment(), due); });
    connect(m_details, &CommitmentDetails::personAsked, this, [this] {
        if (const auto* row = m_list.at(m_view->currentIndex().row()))
            m_shell.go({QStringLiteral("person"), row->followUp.commitment.person, QStringLiteral("commitments")});
    });
    connect(m_details, &CommitmentDetails::sessionAsked, this, [this] {
        if (const auto* row = m_list.at(m_view->currentIndex().row())) {
            const auto& c = row->followUp.commitment;
            m_shell.go({QStringLiteral("session"), c.person, QString::number(c.session.value)});
        }
    });
    connect(&m_changes, &app::CommitmentChanges::done, this, &CommitmentsView::showSaid);
    connect(&m_changes, &app::CommitmentChanges::failed, this,
            [this](const QString& words) { m_shell.toast(words, true); });
    connect(&m_changes, &app::CommitmentChanges::needsMe, this, [this] {
        m_shell.toast(tr("Say first who you are, so that it is known who changed this."));
        m_shell.showWhoAmI();
    });
    connect(m_undo, &QPushButton::clicked, this, &CommitmentsView::undo);
}

void CommitmentsView::undo() { m_changes.undo(); }

void CommitmentsView::showSaid() {
    const bool can = m_changes.canUndo();
    if (!can && m_undo->hasFocus()) m_view->setFocus(Qt::OtherFocusReason);
    m_bar->setVisible(can);
    m_said->setText(m_changes.said());
    if (can) announce(*m_bar, m_changes.said());
}

void CommitmentsView::restore() {
    // The same commitment stays chosen; where it left the list, the one that took its place.
    m_quiet = false;
    const QMargins around = m_card->column()->contentsMargins();
    m_card->setMaximumHeight(m_view->length() + around.top() + around.bottom()); // no longer than its rows
    const bool inDetails = m_details->isAncestorOf(window()->focusWidget());
    int row = m_wanted.isNull() ? -1 : m_list.rowOf(m_wanted);
    if (row < 0 && m_wantedRow >= 0)
        for (int i = std::min(m_wantedRow, m_list.rowCount() - 1); i >= 0 && row < 0; --i)
            if (m_list.at(i)) row = i;
    if (row < 0)
        m_view->chooseFirst();
    else
        m_view->setCurrentIndex(m_list.index(row, 0));
    showChosen();
    if (inDetails && m_details->isVisible()) m_details->focusFirst();
}

void CommitmentsView::showChosen() {
    const int at = m_view->currentIndex().row();
    const auto* row = m_list.at(at);
    if (row) {
        m_wanted = row->followUp.commitment.id;
        m_wantedRow = at;
    }
    m_details->show(row, m_shell.workspace().today(), !m_whole);
}

void CommitmentsView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    const int most = lineHeight() * 18, least = lineHeight() * 13;
    QWidget* side =
        m_whole ? static_cast<QWidget*>(m_details) : m_details->parentWidget()->parentWidget()->parentWidget();
    side->setFixedWidth(std::clamp(width() * 2 / 5, least, most));
}

} // namespace chalktalk::ui

#include "ui/development/form_frame.h"

#include "app/workspace.h"
#include "ui/development/form_foot.h"
#include "ui/development/form_head.h"
#include "ui/shell/shell.h"
#include "ui/widgets/accessible.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/icon_view.h"
#include "ui/widgets/label.h"
#include "ui/widgets/scroll_page.h"

#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace chalktalk::ui {

FormFrame::FormFrame(FormHead* head, QWidget* form, FormFoot* foot, QWidget* parent)
    : QWidget(parent),
      m_stack(new QStackedWidget),
      m_empty(new EmptyState),
      m_whole(new QWidget),
      m_cameBack(new Inset(Inset::Look::Info)),
      m_cameBackText(wrapped({})),
      m_notice(new Inset(Inset::Look::Warn)),
      m_noticeText(wrapped({}, TextSize::Body, Colour::Warn)) {
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_stack);
    auto* column = new QVBoxLayout(m_whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(head);
    addInset(m_cameBack, m_cameBackText, QStringLiteral("history"), 10);
    column->addWidget(form, 1);
    addInset(m_notice, m_noticeText, {}, 4);
    column->addWidget(foot);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_whole);
}

void FormFrame::addInset(Inset* box, Label* words, const QString& iconName, int above) {
    const QMargins page = pageMargins();
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(16, 8, 16, 8);
    if (!iconName.isEmpty()) {
        auto* icon = new IconView;
        icon->setName(iconName, Colour::Info);
        row->addWidget(icon, 0, Qt::AlignTop);
    }
    row->addWidget(words, 1);
    auto* holder = new QHBoxLayout;
    holder->setContentsMargins(page.left(), above, page.right(), 6);
    holder->addWidget(box);
    static_cast<QVBoxLayout*>(m_whole->layout())->addLayout(holder);
    box->hide();
}

QPushButton* FormFrame::showNothing(const QString& icon, const QString& title, const QString& detail,
                                    const QString& action) {
    m_empty->say(icon, title, detail);
    QPushButton* under = m_empty->setAction(action);
    disconnect(under, &QPushButton::clicked, nullptr, nullptr);
    m_stack->setCurrentWidget(m_empty);
    return under;
}

void FormFrame::showProblem(Shell& shell, const QString& icon, const QString& title, const QString& problem) {
    const auto& workspace = shell.workspace();
    const bool nobody = workspace.state() == app::Workspace::State::Ready && workspace.me() == domain::noPerson;
    QPushButton* action = showNothing(icon, title, problem, nobody ? tr("Choose who I am") : QString());
    if (nobody) connect(action, &QPushButton::clicked, this, [&shell] { shell.showWhoAmI(); });
}

void FormFrame::showForm() { m_stack->setCurrentWidget(m_whole); }

bool FormFrame::isFormShown() const { return m_stack->currentWidget() == m_whole; }

void FormFrame::sayCameBack(const QString& words) {
    m_cameBackText->setText(words);
    m_cameBack->setVisible(!words.isEmpty());
}

void FormFrame::sayNotice(const QString& words, Inset::Look look) {
    m_notice->setLook(look);
    m_noticeText->setColour(look == Inset::Look::Bad    ? Colour::Bad
                            : look == Inset::Look::Info ? Colour::Ink
                                                        : Colour::Warn);
    if (words != m_noticeText->text() && !words.isEmpty()) announce(*m_notice, words);
    m_noticeText->setText(words);
    m_notice->setVisible(!words.isEmpty());
}

QString FormFrame::notice() const { return m_notice->isHidden() ? QString() : m_noticeText->text(); }

} // namespace chalktalk::ui

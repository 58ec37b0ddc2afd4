#include "ui/commitments/commitments_page.h"

#include "app/workspace.h"
#include "ui/commitments/commitment_list_view.h"
#include "ui/commitments/commitments_view.h"
#include "ui/shell/shell.h"
#include "ui/theme/icons.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/flow.h"
#include "ui/widgets/label.h"
#include "ui/widgets/scroll_page.h"
#include "ui/widgets/segments.h"

#include <QAction>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace chalktalk::ui {

using Show = app::CommitmentList::Show;

CommitmentsPage::CommitmentsPage(Shell& shell)
    : m_shell(shell),
      m_words(wrapped({}, TextSize::Body, Colour::Ink2)),
      m_title(text(tr("Commitments"), TextSize::Display)),
      m_tools(new QWidget),
      m_segments(new Segments),
      m_filter(new QLineEdit),
      m_stack(new QStackedWidget),
      m_view(new CommitmentsView(shell, false)),
      m_empty(new EmptyState) {
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(pageMargins());
    whole->setSpacing(14);
    whole->addWidget(m_title);
    whole->addWidget(m_words);
    for (int i = 0; i < 4; ++i) m_segments->addTab({});
    m_segments->setAccessibleName(tr("Which commitments are listed"));
    m_filter->setPlaceholderText(tr("Filter by words or name"));
    m_filter->setAccessibleName(tr("Filter by words or name"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMinimumWidth(lineHeight() * 15);
    m_filter->addAction(lineIcon(QStringLiteral("search")), QLineEdit::LeadingPosition)->setText(tr("Filter"));
    if (auto* clear = m_filter->findChild<QAction*>(QStringLiteral("_q_qlineeditclearaction")))
        clear->setText(tr("Clear"));
    auto* tools = new Flow(m_tools, 12);
    tools->addWidget(m_segments);
    tools->addWidget(m_filter);
    whole->addWidget(m_tools);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    whole->addWidget(m_stack, 1);
    connect(m_segments, &QTabBar::currentChanged, this,
            [this](int at) { m_view->list().setShow(static_cast<Show>(at)); });
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& words) { m_view->list().setWords(words); });
    connect(&m_view->list(), &app::CommitmentList::changed, this, &CommitmentsPage::refresh);
    refresh();
}

void CommitmentsPage::enter(const app::Route& route) {
    if (route.part == u"week") m_segments->setCurrentIndex(static_cast<int>(Show::ThisWeek));
    if (route.part == u"overdue") m_segments->setCurrentIndex(static_cast<int>(Show::Overdue));
    if (route.part == u"closed") m_segments->setCurrentIndex(static_cast<int>(Show::Closed));
    m_awaited = m_view->list().isLoading();
    refresh();
}

void CommitmentsPage::refresh() {
    auto& list = m_view->list();
    const auto count = [&](Show show) { return QString::number(list.count(show)); };
    m_segments->setTabText(0, tr("Open %1").arg(count(Show::Open)));
    m_segments->setTabText(1, tr("Due this week %1").arg(count(Show::ThisWeek)));
    m_segments->setTabText(2, tr("Overdue %1").arg(count(Show::Overdue)));
    m_segments->setTabText(3, tr("Closed lately %1").arg(count(Show::Closed)));
    m_segments->setTabToolTip(3, tr("Kept, missed or dropped in the last 13 weeks"));
    m_segments->updateGeometry();
    m_words->setText(tr("What you and your people agreed to do, the longest overdue first. Space marks one as kept."));
    const bool some = list.shownCount() > 0;
    if (!some) sayNothing();
    m_stack->setCurrentWidget(some ? static_cast<QWidget*>(m_view) : m_empty);
    if (list.isLoading() || !m_awaited) return;
    m_awaited = false;
    const QWidget* at = window()->focusWidget();
    if (some && isVisible() && (!at || isAncestorOf(at))) m_view->view()->setFocus(Qt::OtherFocusReason);
}

void CommitmentsPage::sayNothing() {
    auto& list = m_view->list();
    QPushButton* action = m_empty->setAction({});
    disconnect(action, &QPushButton::clicked, nullptr, nullptr);
    const auto offer = [&](const QString& words, auto what) {
        connect(m_empty->setAction(words), &QPushButton::clicked, this, what);
    };
    if (list.isLoading()) {
        m_empty->say(QStringLiteral("loader-circle"), tr("Reading the commitments…"), {});
    } else if (!m_filter->text().isEmpty()) {
        m_empty->say(QStringLiteral("funnel"), tr("Nothing matches “%1”").arg(m_filter->text()), {});
        offer(tr("Clear the filter"), [this] {
            m_filter->clear();
            m_filter->setFocus(Qt::OtherFocusReason);
        });
    } else if (list.count(Show::Open) + list.count(Show::Closed) == 0) {
        m_empty->say(QStringLiteral("list-checks"), tr("No commitments yet"),
                     tr("At the end of a one-to-one both sides say what they will do and by when. It comes back here, "
                        "and in the next one-to-one, until it is done."));
        offer(tr("Go to the one-to-ones"), [this] { m_shell.go({QStringLiteral("rhythm"), {}, {}}); });
    } else if (list.show() == Show::Closed) {
        m_empty->say(QStringLiteral("list-checks"), tr("Nothing was closed in the last 13 weeks"), {});
    } else {
        m_empty->say(QStringLiteral("circle-check"),
                     list.show() == Show::Overdue    ? tr("Nothing is overdue")
                     : list.show() == Show::ThisWeek ? tr("Nothing more is due this week")
                                                     : tr("Nothing is open"),
                     tr("What was agreed has been looked after."));
    }
}

QWidget* CommitmentsPage::firstFocus() {
    return m_stack->currentWidget() == m_view ? static_cast<QWidget*>(m_view->view()) : nullptr;
}

QWidget* CommitmentsPage::filter() { return m_filter; }

void CommitmentsPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    const bool low = height() < lineHeight() * 36;
    m_title->setSize(low ? TextSize::H1 : TextSize::Display);
    m_words->setVisible(!low);
    layout()->setSpacing(low ? 8 : 14);
    layout()->setContentsMargins(low ? pageMargins() * 0.65 : pageMargins());
}

} // namespace chalktalk::ui

#include "ui/rhythm/rhythm_page.h"

#include "app/when_not_ready.h"
#include "ui/rhythm/cadence_card.h"
#include "ui/rhythm/coaching_time_card.h"
#include "ui/rhythm/rhythm_details.h"
#include "ui/rhythm/rhythm_table_view.h"
#include "ui/shell/shell.h"
#include "ui/theme/icons.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/flow.h"
#include "ui/widgets/label.h"
#include "ui/widgets/scroll_page.h"
#include "ui/widgets/still_wheel.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace chalktalk::ui {

using app::RhythmTable;
using app::Workspace;
using coaching::Due;

RhythmPage::RhythmPage(Shell& shell)
    : m_shell(shell),
      m_plan(shell.workspace()),
      m_people(shell.workspace()),
      m_order(RhythmTable::SortRole, {RhythmTable::NameRole, RhythmTable::DetailRole}),
      m_scroll(new ScrollPage),
      m_title(text(tr("One-to-ones"), TextSize::Display)),
      m_words(wrapped({}, TextSize::Body, Colour::Ink2)),
      m_table(new RhythmTableView),
      m_card(new Card),
      m_empty(new EmptyState),
      m_details(new RhythmDetails(shell, m_plan)),
      m_time(new CoachingTimeCard(shell, m_plan)),
      m_cadence(new CadenceCard(shell)),
      m_upper(new QWidget),
      m_lower(new QWidget) {
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_scroll);
    m_scroll->column()->addLayout(buildHeader());
    m_order.setSourceModel(&m_people);
    m_table->setModel(&m_order);
    m_card->setAccessibleName(tr("One-to-ones"));
    m_card->column()->setContentsMargins(6, 6, 6, 8);
    m_card->column()->addWidget(m_table);
    auto* upper = new QBoxLayout(QBoxLayout::LeftToRight, m_upper);
    upper->setContentsMargins(0, 0, 0, 0);
    upper->setSpacing(16);
    upper->addWidget(m_card, 5);
    upper->addWidget(m_details, 2);
    auto* lower = new QBoxLayout(QBoxLayout::LeftToRight, m_lower);
    lower->setContentsMargins(0, 0, 0, 0);
    lower->setSpacing(16);
    lower->addWidget(m_time, 5);
    lower->addWidget(m_cadence, 2);
    m_scroll->column()->addWidget(m_upper);
    m_scroll->column()->addWidget(m_empty);
    m_scroll->column()->addWidget(m_lower);
    m_scroll->column()->addStretch(1);
    connectAll();
    showChoices();
    refresh();
}

QLayout* RhythmPage::buildHeader() {
    m_scope = new QComboBox;
    m_scope->setAccessibleName(tr("Whose one-to-ones"));
    stillWheel(*m_scope);
    m_filter = new QLineEdit;
    m_filter->setPlaceholderText(tr("Filter by name or group"));
    m_filter->setAccessibleName(tr("Filter by name or group"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMinimumWidth(lineHeight() * 15);
    m_filter->addAction(lineIcon(QStringLiteral("search")), QLineEdit::LeadingPosition)->setText(tr("Filter"));
    if (auto* clear = m_filter->findChild<QAction*>(QStringLiteral("_q_qlineeditclearaction")))
        clear->setText(tr("Clear"));
    m_export = button(tr("To my calendar…"), ButtonLook::Plain, QStringLiteral("calendar-days"));
    m_export->setToolTip(tr("Your planned one-to-ones and coaching time as a file for a calendar (.ics)"));
    m_tools = new QWidget;
    auto* tools = new Flow(m_tools, 12);
    tools->addWidget(m_scope);
    tools->addWidget(m_filter);
    tools->addWidget(m_export);
    auto* column = new QVBoxLayout;
    column->setSpacing(6);
    column->addWidget(m_title);
    column->addWidget(m_words);
    column->addSpacing(6);
    column->addWidget(m_tools);
    return column;
}

void RhythmPage::connectAll() {
    auto& workspace = m_shell.workspace();
    connect(&m_people, &QAbstractItemModel::modelAboutToBeReset, this, [this] { m_quiet = true; });
    connect(&m_people, &RhythmTable::changed, this, &RhythmPage::refresh);
    const auto anew = [this] {
        showChoices();
        refresh();
    };
    app::whenNotReady(workspace, this, anew);
    connect(&workspace, &Workspace::meChanged, this, anew);
    connect(&workspace, &Workspace::changed, this, &RhythmPage::showChoices);
    connect(m_table, &RhythmTableView::chosen, this, [this] {
        if (!m_quiet) showChosen();
    });
    connect(m_table, &RhythmTableView::opened, this, [this] { m_details->focusFirst(); });
    connect(m_details, &RhythmDetails::left, this, [this] { m_table->setFocus(Qt::OtherFocusReason); });
    connect(m_scope, &QComboBox::activated, this, [this](int at) {
        const auto choices = m_people.choices();
        if (at >= 0 && at < static_cast<int>(choices.size()))
            m_people.setScope(choices[static_cast<std::size_t>(at)].scope);
    });
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& words) {
        m_order.setWords(words);
        refresh();
    });
    connect(m_export, &QPushButton::clicked, this, &RhythmPage::chooseFile);
    connect(&m_plan, &app::RhythmPlan::done, this, [this](const QString& words) { m_shell.toast(words); });
    connect(&m_plan, &app::RhythmPlan::failed, this, [this](const QString& words) { m_shell.toast(words, true); });
    connect(&m_plan, &app::RhythmPlan::needsMe, this, [this] {
        m_shell.toast(tr("Say first who you are, so that it is known whose one-to-one this is."));
        m_shell.showWhoAmI();
    });
}

void RhythmPage::enter(const app::Route& route) {
    if (route.person) m_wanted = route.person;
    refresh();
}

void RhythmPage::showChoices() {
    const auto choices = m_people.choices();
    m_scope->clear();
    int current = 0;
    for (const auto& choice : choices) {
        if (choice.scope == m_people.scope()) current = m_scope->count();
        m_scope->addItem(choice.name);
    }
    m_scope->setCurrentIndex(current);
    m_scope->setVisible(choices.size() > 1);
}

void RhythmPage::refresh() {
    m_quiet = false;
    auto& workspace = m_shell.workspace();
    const bool ready = workspace.state() == Workspace::State::Ready;
    const bool some = m_order.rowCount() > 0;
    m_tools->setVisible(ready && m_people.choices().size() > 0 && workspace.hasFacts());
    m_upper->setVisible(some);
    m_lower->setVisible(ready && workspace.hasFacts());
    m_empty->setVisible(!some);
    if (!some) {
        QPushButton* action = m_empty->setAction({});
        disconnect(action, &QPushButton::clicked, nullptr, nullptr);
        if (!ready) {
            m_empty->say(QStringLiteral("loader-circle"), tr("Reading the store…"), {});
        } else if (!workspace.hasFacts()) {
            m_empty->say(QStringLiteral("message-circle"), tr("Nobody is here yet"),
                         tr("Import an export of your CRM, and everybody in your line stands here with the rhythm of "
                            "your one-to-ones."));
            connect(m_empty->setAction(tr("Import an export")), &QPushButton::clicked, this, [this] {
                m_shell.go({QStringLiteral("import"), {}, {}});
            });
        } else if (!m_filter->text().isEmpty()) {
            m_empty->say(QStringLiteral("funnel"), tr("Nobody matches “%1”").arg(m_filter->text()), {});
            connect(m_empty->setAction(tr("Clear the filter")), &QPushButton::clicked, this,
                    [this] { m_filter->clear(); });
        } else {
            m_empty->say(QStringLiteral("message-circle"), tr("Nobody reports to you here"),
                         tr("Choose another line above, or who you are."));
            connect(m_empty->setAction(tr("Choose who I am")), &QPushButton::clicked, this,
                    [this] { m_shell.showWhoAmI(); });
        }
    }
    showWords();
    m_time->refresh();
    m_cadence->refresh();
    // Whoever was chosen stays chosen when rows are read anew.
    int row = 0;
    for (int i = 0; m_wanted && i < m_order.rowCount(); ++i)
        if (m_order.index(i, 0).data(RhythmTable::PersonRole).toLongLong() == m_wanted->value) row = i;
    if (some) m_table->setCurrentIndex(m_order.index(row, 0));
    showChosen();
}

void RhythmPage::showWords() {
    const int waiting = m_people.count(Due::TooLong), overdue = m_people.count(Due::Overdue);
    QStringList parts;
    if (waiting > 0) parts << tr("%n people have had nothing for too long", nullptr, waiting);
    const int never = m_people.count(Due::Never);
    if (never > 0 && never == m_people.rowCount())
        parts << tr("No one-to-one is recorded yet; plan the first ones here");
    else if (never > 0)
        parts << tr("%n people have had none yet", nullptr, never);
    if (overdue > 0) parts << tr("%n are overdue", nullptr, overdue);
    const int today = m_people.count(Due::Today);
    if (today > 0) parts << tr("%n are due today", nullptr, today);
    if (parts.isEmpty() && m_people.rowCount() > 0) parts << tr("Nobody is overdue");
    m_words->setText(parts.isEmpty() ? QString() : tr("%1.").arg(parts.join(tr("; "))));
    m_words->setVisible(!parts.isEmpty());
}

void RhythmPage::showChosen() {
    const QModelIndex at = m_order.mapToSource(m_table->currentIndex());
    const auto* row = m_people.at(at.isValid() ? at.row() : -1);
    if (row)
        if (const auto ledger = m_shell.workspace().ledger()) m_wanted = ledger->person(row->person).id;
    m_details->show(row);
}

void RhythmPage::chooseFile() {
    auto* d = new QFileDialog(QApplication::activeWindow(), tr("Write the calendar to"), QDir::homePath());
    d->setAttribute(Qt::WA_DeleteOnClose);
    d->setWindowModality(Qt::WindowModal);
    d->setAcceptMode(QFileDialog::AcceptSave);
    d->setDefaultSuffix(QStringLiteral("ics"));
    d->selectFile(QStringLiteral("chalktalk.ics"));
    connect(d, &QFileDialog::fileSelected, this, [this](const QString& file) { m_plan.exportTo(file); });
    d->open(); // no exec(): a nested event loop would let the store change under a waiting call
}

QWidget* RhythmPage::firstFocus() { return m_upper->isVisible() ? static_cast<QWidget*>(m_table) : nullptr; }

QWidget* RhythmPage::filter() { return m_tools->isVisible() ? m_filter : nullptr; }

void RhythmPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    // The card of the chosen person stands under the table where there is no room beside it.
    const bool narrow = width() < lineHeight() * 50;
    const auto direction = narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight;
    for (QWidget* part : {m_upper, m_lower}) static_cast<QBoxLayout*>(part->layout())->setDirection(direction);
    m_title->setSize(height() < lineHeight() * 36 ? TextSize::H1 : TextSize::Display);
}

} // namespace chalktalk::ui

#include "ui/calls/calendar_view.h"

#include "coaching/call_content.h"
#include "ui/calls/calendar_rows.h"
#include "ui/shell/choice_list.h"
#include "ui/shell/shell.h"
#include "ui/theme/icons.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/flow.h"
#include "ui/widgets/label.h"
#include "ui/widgets/still_wheel.h"
#include "ui/widgets/text_table.h"

#include <algorithm>
#include <array>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

namespace chalktalk::ui {

using app::CalendarFate;
using domain::CallKind;

namespace {

constexpr std::array s_kinds{CallKind::Prospecting, CallKind::Discovery, CallKind::Demo, CallKind::Proposal,
                             CallKind::Negotiation, CallKind::Review,    CallKind::Other};
constexpr int s_mostRemarks = 4;

// The box that says whether an entry will be kept, as boxes look everywhere else.
class KeepDelegate : public QStyledItemDelegate {
  public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* p, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        if (option.state & QStyle::State_Selected) p->fillRect(option.rect, colour(Colour::AccentSoft));
        const QVariant state = index.data(Qt::CheckStateRole);
        if (!state.isValid()) return;
        const int side = lineHeight() * 9 / 10;
        const QRect box =
            QStyle::visualRect(option.direction, option.rect,
                               QRect(option.rect.left() + side / 2, option.rect.center().y() - side / 2, side, side));
        const bool on = state.toInt() == Qt::Checked;
        p->save();
        p->setRenderHint(QPainter::Antialiasing);
        p->setPen(QPen(colour(on ? Colour::Accent : Colour::Ink3), 1));
        p->setBrush(colour(on ? Colour::Accent : Colour::Card));
        p->drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
        p->restore();
        if (on) lineIcon(QStringLiteral("check"), Colour::OnAccent).paint(p, box.adjusted(2, 2, -2, -2));
    }
};

Label* insideOf(Inset* box, Colour ink) {
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(14, 8, 14, 8);
    auto* label = wrapped({}, TextSize::Body, ink);
    column->addWidget(label);
    return label;
}

} // namespace

CalendarView::CalendarView(Shell& shell, QWidget* parent)
    : QWidget(parent),
      m_shell(shell),
      m_import(shell.workspace()),
      m_rows(new CalendarRows(m_import, this)),
      m_words(wrapped({}, TextSize::Body, Colour::Ink2)),
      m_summary(wrapped({})),
      m_entry(wrapped({}, TextSize::Body)),
      m_problemBox(new Inset(Inset::Look::Bad)),
      m_remarksBox(new Inset(Inset::Look::Warn)),
      m_files(button(tr("Choose calendar files…"), ButtonLook::Primary, QStringLiteral("calendar-days"))),
      m_owner(button({}, ButtonLook::Plain, QStringLiteral("user"))),
      m_person(button({}, ButtonLook::Plain, QStringLiteral("user"))),
      m_keep(button(tr("Keep the chosen calls"), ButtonLook::Primary, QStringLiteral("check"))),
      m_all(button(tr("Choose all calls"), ButtonLook::Link)),
      m_none(button(tr("Choose none"), ButtonLook::Link)),
      m_others(new QCheckBox(tr("Show entries that are no calls, too"))),
      m_kind(new QComboBox),
      m_card(new Card),
      m_chosen(new Card),
      m_table(new QTableView),
      m_empty(new EmptyState) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    m_words->setText(
        tr("Events with somebody from outside become calls of whoever of your people is invited. You see all "
           "of them first; nothing is kept before you say so, and reading the same calendar again makes no "
           "doubles."));
    column->addWidget(m_words);
    column->addLayout(buildHead());
    m_problem = insideOf(m_problemBox, Colour::Bad);
    m_remarks = insideOf(m_remarksBox, Colour::Warn);
    column->addWidget(m_problemBox);
    column->addWidget(m_remarksBox);
    m_table->setModel(m_rows);
    m_table->setAccessibleName(tr("Entries of the calendar"));
    dressTable(*m_table);
    m_table->setItemDelegateForColumn(CalendarRows::Keep, new KeepDelegate(m_table));
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setMinimumHeight(lineHeight() * 10);
    m_table->installEventFilter(this);
    m_card->setAccessibleName(tr("Entries of the calendar"));
    m_card->column()->setContentsMargins(8, 8, 8, 8);
    m_card->column()->addWidget(m_table);
    column->addWidget(m_card, 1);
    column->addWidget(buildChosen());
    column->addWidget(m_empty, 1);
    m_rows->setNames([this](PersonId person) { return nameOf(person); });
    connectAll();
    refresh();
}

QLayout* CalendarView::buildHead() {
    auto* column = new QVBoxLayout;
    column->setSpacing(8);
    auto* first = new QWidget;
    auto* flow = new Flow(first, 10);
    flow->addWidget(m_files);
    flow->addWidget(m_owner);
    column->addWidget(first);
    column->addWidget(m_summary);
    auto* second = new QWidget;
    auto* choices = new Flow(second, 14);
    choices->addWidget(m_all);
    choices->addWidget(m_none);
    choices->addWidget(m_others);
    column->addWidget(second);
    return column;
}

QWidget* CalendarView::buildChosen() {
    m_chosen->setAccessibleName(tr("The chosen entry"));
    m_chosen->column()->setContentsMargins(18, 12, 18, 12);
    m_chosen->column()->addWidget(m_entry);
    auto* row = new QWidget;
    auto* flow = new Flow(row, 10);
    for (const CallKind kind : s_kinds) m_kind->addItem(coaching::callKindName(kind), static_cast<int>(kind));
    m_kind->setAccessibleName(tr("What kind of call it is"));
    stillWheel(*m_kind);
    flow->addWidget(m_person);
    flow->addWidget(m_kind);
    flow->addWidget(m_keep);
    m_chosen->column()->addWidget(row);
    return m_chosen;
}

void CalendarView::connectAll() {
    connect(&m_import, &app::CalendarImport::changed, this, &CalendarView::refresh);
    connect(&m_import, &app::CalendarImport::kept, this, [this](const QString& words) {
        m_shell.toast(words);
        Q_EMIT kept();
    });
    connect(&m_import, &app::CalendarImport::failed, this,
            [this](const QString& words) { m_shell.toast(words, true); });
    connect(m_files, &QPushButton::clicked, this, &CalendarView::chooseFiles);
    connect(m_owner, &QPushButton::clicked, this, [this] { chooseOwner(false); });
    connect(m_person, &QPushButton::clicked, this, [this] { chooseOwner(true); });
    connect(m_keep, &QPushButton::clicked, &m_import, &app::CalendarImport::keep);
    connect(m_others, &QCheckBox::toggled, m_rows, &CalendarRows::setOthersShown);
    const auto chooseAll = [this](bool chosen) {
        for (std::size_t i = 0; i < m_import.rows().size(); ++i) {
            const auto& row = m_import.rows()[i];
            if (!row.canChoose() || (chosen && row.fate == CalendarFate::NotACall)) continue;
            if (row.chosen != chosen) m_import.choose(i, chosen);
        }
    };
    connect(m_all, &QPushButton::clicked, this, [chooseAll] { chooseAll(true); });
    connect(m_none, &QPushButton::clicked, this, [chooseAll] { chooseAll(false); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &CalendarView::showChosen);
    connect(m_rows, &QAbstractItemModel::modelReset, this, [this] {
        fitColumns(*m_table, 12);
        if (m_rows->rowCount() > 0) m_table->setCurrentIndex(m_rows->index(0, 0));
        showChosen();
    });
    connect(m_kind, &QComboBox::activated, this, [this] {
        if (const int row = chosenRow(); row >= 0)
            m_import.setKind(m_rows->rowOf(row), static_cast<CallKind>(m_kind->currentData().toInt()));
    });
}

void CalendarView::enter() { refresh(); }

void CalendarView::takeFiles(const QStringList& paths) {
    auto& workspace = m_shell.workspace();
    PersonId owner = m_import.owner();
    if (owner.isNull() && workspace.me() != domain::noPerson) owner = workspace.ledger()->person(workspace.me()).id;
    m_import.read(paths, owner);
}

QWidget* CalendarView::firstStop() const {
    return m_card->isVisibleTo(this) ? static_cast<QWidget*>(m_table) : m_files;
}

QString CalendarView::nameOf(PersonId person) const {
    const auto ledger = m_shell.workspace().ledger();
    const auto index = m_shell.workspace().indexOf(person);
    return ledger && index != domain::noPerson ? ledger->person(index).name : QString();
}

int CalendarView::chosenRow() const {
    const QModelIndex at = m_table->currentIndex();
    return at.isValid() && at.row() < m_rows->rowCount() ? at.row() : -1;
}

void CalendarView::refresh() {
    const auto& rows = m_import.rows();
    const bool some = !rows.empty();
    const auto owner = nameOf(m_import.owner());
    m_owner->setText(owner.isEmpty() ? tr("Whose calendar is it?") : tr("Calendar of %1").arg(owner));
    m_owner->setVisible(some || !m_import.owner().isNull());
    m_files->setText(some ? tr("Choose other files…") : tr("Choose calendar files…"));
    m_problem->setText(m_import.problem());
    m_problemBox->setVisible(!m_import.problem().isEmpty());
    QStringList remarks = m_import.remarks();
    if (remarks.size() > s_mostRemarks) {
        const auto more = static_cast<int>(remarks.size()) - s_mostRemarks;
        remarks = remarks.mid(0, s_mostRemarks);
        remarks << tr("and %n more", nullptr, more);
    }
    m_remarks->setText(remarks.join(u'\n'));
    m_remarksBox->setVisible(!remarks.isEmpty());
    m_summary->setText(some ? m_import.summary() : QString());
    for (QWidget* one : std::initializer_list<QWidget*>{m_summary, m_all, m_none, m_others, m_card, m_chosen})
        one->setVisible(some);
    m_empty->setVisible(!some);
    const auto chosen = std::count_if(rows.begin(), rows.end(), [](const auto& row) { return row.chosen; });
    m_keep->setEnabled(chosen > 0 && !m_import.isReading());
    m_keep->setText(chosen > 0 ? tr("Keep %n calls", nullptr, static_cast<int>(chosen)) : tr("Nothing is chosen"));
    m_keep->updateGeometry();
    if (m_import.isReading())
        m_empty->say(QStringLiteral("loader-circle"), tr("Reading the calendar…"), {});
    else
        m_empty->say(
            QStringLiteral("calendar-days"), tr("No calendar is looked through yet"),
            tr("Export your calendar, or a rep's, as an .ics file and choose it here. Outlook, Google Calendar "
               "and Apple Calendar can all do that."));
    showChosen();
}

void CalendarView::showChosen() {
    const int at = chosenRow();
    m_person->setEnabled(at >= 0);
    m_kind->setEnabled(at >= 0);
    if (at < 0) {
        m_entry->setText(tr("Choose an entry to say whose call it is."));
        m_person->setText(tr("Whose call?"));
        return;
    }
    const auto& row = m_import.rows()[m_rows->rowOf(at)];
    m_entry->setText(tr("%1, %2. %3").arg(row.what, row.when, row.why));
    m_person->setText(row.person.isNull() ? tr("Whose call?") : nameOf(row.person));
    m_person->setAccessibleDescription(tr("Whose call it is"));
    m_kind->setCurrentIndex(std::max(0, m_kind->findData(static_cast<int>(row.kind))));
}

void CalendarView::chooseFiles() {
    auto* d = new QFileDialog(QApplication::activeWindow(), tr("Choose calendar files"), QDir::homePath());
    d->setAttribute(Qt::WA_DeleteOnClose);
    d->setWindowModality(Qt::WindowModal);
    d->setFileMode(QFileDialog::ExistingFiles);
    d->setNameFilters({tr("Calendars (*.ics *.ical *.ifb)"), tr("All files (*)")});
    connect(d, &QFileDialog::filesSelected, this, &CalendarView::takeFiles);
    d->open(); // no exec(): a nested event loop would let the store change under a waiting call
}

void CalendarView::chooseOwner(bool ofRow) {
    auto& workspace = m_shell.workspace();
    const auto ledger = workspace.ledger();
    if (!ledger) return;
    m_ofRow = ofRow;
    if (!m_people) {
        m_people = new ChoiceList(this, tr("Whose it is"), tr("Type a name"));
        connect(m_people, &ChoiceList::chosen, this, [this](const QString& id, const QString&) {
            const PersonId person{id.toLongLong()};
            if (!m_ofRow) return m_import.setOwner(person);
            if (const int row = chosenRow(); row >= 0) m_import.setPerson(m_rows->rowOf(row), person);
        });
    }
    std::vector<Choice> choices;
    if (workspace.me() != domain::noPerson) {
        const auto& me = ledger->person(workspace.me());
        choices.push_back({QString::number(me.id.value), me.name, tr("you"), QStringLiteral("user-check")});
    }
    for (const auto index : workspace.visibleReps()) {
        const auto& person = ledger->person(index);
        if (index != workspace.me())
            choices.push_back({QString::number(person.id.value), person.name, {}, QStringLiteral("user")});
    }
    m_people->choose(choices);
}

// Space chooses the row wherever in it one stands; Ctrl+Enter keeps what is chosen.
bool CalendarView::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const int row = chosenRow();
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (key->key() == Qt::Key_Space && key->modifiers() == Qt::NoModifier && row >= 0) {
            const std::size_t at = m_rows->rowOf(row);
            if (m_import.rows()[at].canChoose()) m_import.choose(at, !m_import.rows()[at].chosen);
            return true;
        }
        if (enter && (key->modifiers() & Qt::ControlModifier) && m_keep->isEnabled()) {
            m_import.keep();
            return true;
        }
        if (enter && row >= 0) {
            m_person->setFocus(Qt::TabFocusReason);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace chalktalk::ui

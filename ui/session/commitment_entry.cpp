#include "ui/session/commitment_entry.h"

#include "metrics/catalogue.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flow.h"
#include "ui/widgets/label.h"
#include "ui/widgets/segments.h"
#include "ui/widgets/still_wheel.h"

#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>

namespace chalktalk::ui {
namespace {

constexpr int s_dueDays = 7, s_checkDays = 28;

QWidget* labelled(const QString& words, QWidget* control) {
    auto* pair = new QWidget;
    auto* row = new QHBoxLayout(pair);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    auto* label = text(words, TextSize::Small, Colour::Ink2);
    label->setBuddy(control);
    row->addWidget(label);
    row->addWidget(control);
    return pair;
}

QDateEdit* dateEdit(const QString& name) {
    auto* edit = new QDateEdit;
    edit->setDisplayFormat(QStringLiteral("d MMM yyyy"));
    edit->setAccessibleName(name);
    stillWheel(*edit);
    return edit;
}

} // namespace

CommitmentEntry::CommitmentEntry(QWidget* parent)
    : QWidget(parent),
      m_who(new Segments),
      m_what(new QLineEdit),
      m_due(dateEdit(tr("By when"))),
      m_indicator(new QComboBox),
      m_move(new QComboBox),
      m_check(dateEdit(tr("Look again on"))),
      m_add(button(tr("Add"), ButtonLook::Soft, QStringLiteral("plus"))),
      m_leave(button(tr("Leave as it was"), ButtonLook::Plain)) {
    m_who->addTab({});
    m_who->addTab(tr("You"));
    m_who->setAccessibleName(tr("Who does it"));
    m_what->setPlaceholderText(tr("What will be done"));
    m_what->setAccessibleName(tr("What will be done"));
    m_indicator->setAccessibleName(tr("The number it should move"));
    m_indicator->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_indicator->setMinimumContentsLength(20);
    m_move->setAccessibleName(tr("Which way it should move"));
    m_move->addItem(tr("up"), static_cast<int>(domain::Move::Up));
    m_move->addItem(tr("down"), static_cast<int>(domain::Move::Down));
    build();
    for (QWidget* field : std::initializer_list<QWidget*>{m_what, m_due, m_indicator, m_move, m_check})
        field->installEventFilter(this);
    for (QComboBox* box : {m_indicator, m_move}) stillWheel(*box);
    connect(m_indicator, &QComboBox::currentIndexChanged, this, &CommitmentEntry::indicatorChosen);
    connect(m_what, &QLineEdit::textEdited, this, [this](const QString& words) {
        if (m_leave->isHidden()) Q_EMIT typed(words);
    });
    connect(m_add, &QPushButton::clicked, this, &CommitmentEntry::take);
    connect(m_leave, &QPushButton::clicked, this, [this] {
        clear(m_who->currentIndex() == 1);
        Q_EMIT left();
    });
    setChanging(false);
    indicatorChosen();
}

void CommitmentEntry::build() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    auto* first = new QHBoxLayout;
    first->setSpacing(6);
    first->addWidget(m_who);
    first->addWidget(m_what, 1);
    column->addLayout(first);
    auto* rest = new QWidget;
    auto* flow = new Flow(rest, 10);
    flow->addWidget(labelled(tr("by"), m_due));
    flow->addWidget(labelled(tr("to move"), m_indicator));
    flow->addWidget(m_moveSide = labelled(tr("which way"), m_move));
    flow->addWidget(m_checkSide = labelled(tr("look again on"), m_check));
    flow->addWidget(m_add);
    flow->addWidget(m_leave);
    column->addWidget(rest);
}

void CommitmentEntry::setChoices(const QString& firstName, Day today, const std::vector<IndicatorChoice>& indicators) {
    m_who->setTabText(0, firstName);
    m_who->updateGeometry();
    if (m_today != today) {
        m_today = today;
        m_due->setDate((today + s_dueDays).toDate());
    }
    const QString chosen = m_indicator->currentData().toString();
    const QSignalBlocker quiet(m_indicator);
    m_indicator->clear();
    m_indicator->addItem(tr("No number named"), QString());
    for (const bool onTable : {true, false}) {
        const int before = m_indicator->count();
        for (const auto& choice : indicators)
            if (choice.onTable == onTable) m_indicator->addItem(choice.title, choice.id);
        if (onTable && m_indicator->count() > before) m_indicator->insertSeparator(m_indicator->count());
    }
    m_indicator->setCurrentIndex(std::max(0, m_indicator->findData(chosen)));
}

void CommitmentEntry::chooseIndicator(const QString& id) {
    m_indicator->setCurrentIndex(std::max(0, m_indicator->findData(id)));
    indicatorChosen();
}

void CommitmentEntry::indicatorChosen() {
    const auto index = metrics::indicatorIndex(m_indicator->currentData().toString());
    m_moveSide->setVisible(index.has_value());
    m_checkSide->setVisible(index.has_value());
    if (!index) return;
    const auto& indicator = metrics::indicator(*index);
    m_move->setCurrentIndex(indicator.better == metrics::Better::More ? 0 : 1);
    // What counts only after a while (a demo within 30 days) can't be seen earlier.
    m_check->setDate((m_today + s_checkDays + indicator.horizonDays).toDate());
}

void CommitmentEntry::begin(const QString& indicator) {
    setChanging(false);
    if (!indicator.isEmpty()) chooseIndicator(indicator);
    m_what->setFocus(Qt::OtherFocusReason);
}

void CommitmentEntry::load(const app::CommitmentWish& wish) {
    m_who->setCurrentIndex(wish.mine ? 1 : 0);
    m_what->setText(wish.what);
    m_due->setDate(wish.due.toDate());
    chooseIndicator(wish.indicator);
    m_move->setCurrentIndex(wish.move == domain::Move::Up ? 0 : 1);
    if (wish.checkOn) m_check->setDate(wish.checkOn->toDate());
    setChanging(true);
    m_what->setFocus(Qt::OtherFocusReason);
}

void CommitmentEntry::setWhat(const QString& words) {
    if (words != m_what->text()) m_what->setText(words);
}

void CommitmentEntry::clear(bool mine) {
    setChanging(false);
    m_who->setCurrentIndex(mine ? 1 : 0);
    m_what->setText({}); // and not clear(), which could be undone
    m_due->setDate((m_today + s_dueDays).toDate());
    chooseIndicator({});
}

bool CommitmentEntry::isBegun() const { return !m_what->text().trimmed().isEmpty(); }

void CommitmentEntry::setChanging(bool changing) {
    m_add->setText(changing ? tr("Keep the change") : tr("Add"));
    m_leave->setVisible(changing);
}

app::CommitmentWish CommitmentEntry::wish() const {
    app::CommitmentWish wish;
    wish.mine = m_who->currentIndex() == 1;
    wish.what = m_what->text().trimmed();
    wish.due = Day::fromDate(m_due->date());
    wish.indicator = m_indicator->currentData().toString();
    if (!wish.indicator.isEmpty()) {
        wish.move = static_cast<domain::Move>(m_move->currentData().toInt());
        wish.checkOn = Day::fromDate(m_check->date());
    }
    return wish;
}

void CommitmentEntry::take() {
    const auto taken = wish();
    if (taken.what.isEmpty()) return m_what->setFocus(Qt::OtherFocusReason);
    Q_EMIT this->taken(taken);
}

bool CommitmentEntry::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) &&
            !(key->modifiers() & ~Qt::KeypadModifier)) {
            take();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace chalktalk::ui

#include "ui/call/capture_overlay.h"

#include "ui/shell/shell.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/widgets/accessible.h"
#include "ui/widgets/icon_view.h"
#include "ui/widgets/label.h"

#include <algorithm>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>

namespace chalktalk::ui {
namespace {

using Open = app::CallCapture::Open;

constexpr int s_mostChoices = 6;
constexpr int s_pauseMs = 600; // of typing, before what is missing is said aloud

} // namespace

CaptureOverlay::CaptureOverlay(Shell& shell, QWidget* window)
    : Overlay(window, tr("A call in one line")),
      m_shell(shell),
      m_capture(shell.workspace()),
      m_field(new QLineEdit),
      m_understood(wrapped({})),
      m_which(text({}, TextSize::Small, Colour::Ink2)),
      m_list(new QListView),
      m_keys(wrapped(tr("Enter keeps it · Ctrl+Enter keeps it and opens its plan · Esc leaves"), TextSize::Small,
                     Colour::Ink2)),
      m_examples(wrapped(tr("Such as: Thu 14:00 discovery Halden Foods with Marcus\n"
                            "or: tomorrow 9:30 45m demo Castell Group"),
                         TextSize::Small, Colour::Ink2)) {
    build();
    connect(m_field, &QLineEdit::textChanged, &m_capture, &app::CallCapture::setLine);
    connect(&m_capture, &app::CallCapture::changed, this, &CaptureOverlay::showUnderstood);
    connect(&m_capture, &app::CallCapture::kept, this, &CaptureOverlay::kept);
    connect(&m_capture, &app::CallCapture::asks, this, &CaptureOverlay::ask);
    connect(&m_capture, &app::CallCapture::failed, this, [this](const QString& words) {
        say(words, Colour::Bad);
        sayAloud(m_understood);
    });
    m_pause.setSingleShot(true);
    m_pause.setInterval(s_pauseMs);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        if (isVisible()) sayAloud(m_understood);
    });
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex& index) {
        choose(index.row());
        m_field->setFocus(Qt::OtherFocusReason);
    });
}

void CaptureOverlay::build() {
    auto* row = new QHBoxLayout;
    row->setContentsMargins(8, 4, 6, 4);
    row->setSpacing(10);
    auto* icon = new IconView;
    icon->setName(QStringLiteral("phone"), Colour::Ink2);
    row->addWidget(icon);
    row->addWidget(m_field, 1);
    column()->addLayout(row);
    for (Label* words : {m_understood, m_which, m_keys, m_examples}) words->setContentsMargins(12, 2, 12, 2);
    column()->addWidget(m_understood);
    column()->addWidget(m_which);
    auto* choices = new QHBoxLayout;
    choices->setContentsMargins(8, 0, 8, 0);
    choices->addWidget(m_list);
    column()->addLayout(choices, 1);
    column()->addStretch(0);
    column()->addWidget(m_examples);
    column()->addWidget(m_keys);
    m_field->setProperty("look", QStringLiteral("bare"));
    m_field->setProperty("ownFocus", true);
    m_field->setFont(textFont(TextSize::H2, QFont::Medium));
    m_field->setPlaceholderText(tr("When, what, with whom"));
    m_field->setAccessibleName(tr("A call in one line: when, what, with whom"));
    m_field->setMaxLength(300);
    m_field->installEventFilter(this);
    m_list->setModel(&m_model);
    m_list->setFocusPolicy(Qt::NoFocus); // arrows in the field go through it
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setUniformItemSizes(true);
    m_list->setSpacing(1);
}

QWidget* CaptureOverlay::firstFocus() { return m_field; }

QString CaptureOverlay::understood() const { return m_understood->text(); }

void CaptureOverlay::opening() {
    m_thenPlan = false;
    m_field->clear();
    m_capture.setLine({});
    showUnderstood();
}

int CaptureOverlay::panelHeight(int most) const {
    const int width = std::min(lineHeight() * 34, this->width() - lineHeight() * 4) - 50;
    int height = 26 + m_field->sizeHint().height() + 8 + 5 * column()->spacing();
    for (const Label* words : {m_understood, m_keys, m_examples})
        if (!words->isHidden()) height += words->heightForWidth(width);
    if (m_model.rowCount() > 0)
        height += m_which->sizeHint().height() +
                  std::min(m_model.rowCount(), s_mostChoices) * (m_list->sizeHintForRow(0) + 2) + column()->spacing();
    return std::min(most, height + 8);
}

// On screen and for a screen reader alike.
void CaptureOverlay::say(const QString& words, Colour colour) {
    if (words != m_understood->text()) m_pause.stop(); // the same again, as accounts are found, is still to be said
    m_understood->setText(words);
    m_understood->setAccessibleName(words);
    m_understood->setColour(colour);
    m_field->setAccessibleDescription(words);
}

void CaptureOverlay::sayAloud(Label* label) {
    announce(*label, label->text());
    Q_EMIT saidAloud(label->text());
}

void CaptureOverlay::sayWhich(const QString& words) {
    m_which->setText(words);
    m_which->setAccessibleName(words);
}

void CaptureOverlay::showUnderstood() {
    const bool none = m_field->text().trimmed().isEmpty();
    const bool can = m_capture.canKeep();
    m_examples->setVisible(none);
    const QString words = none ? QString() : m_capture.understood();
    const bool said = words != m_understood->text() && !words.isEmpty();
    say(words, can ? Colour::AccentInk : Colour::Ink2);
    m_understood->setVisible(!none);
    fillChoices();
    if (said && can)
        sayAloud(m_understood);
    else if (said)
        m_pause.start(); // with each letter something else may be missing
    if (isVisible()) fit();
}

QStringList CaptureOverlay::choiceNames() const {
    QStringList words;
    if (m_capture.open() == Open::Person)
        for (const PersonId id : m_capture.among()) words << m_capture.personName(id);
    if (m_capture.open() == Open::Customer) {
        for (const auto& guess : m_capture.accounts()) words << guess.name;
        words << tr("%1 (as written)").arg(m_capture.captured().customer);
    }
    return words;
}

// The row of what is taken now; -1: nothing yet.
int CaptureOverlay::chosenRow() const {
    if (m_capture.open() == Open::Person) {
        const auto& people = m_capture.captured().people;
        const auto& among = m_capture.among();
        if (people.size() != 1) return -1;
        const auto at = std::ranges::find(among, people.front());
        return at == among.end() ? -1 : static_cast<int>(at - among.begin());
    }
    if (m_capture.isAsWritten()) return m_model.rowCount() - 1;
    return m_capture.chosenAccount() ? static_cast<int>(*m_capture.chosenAccount()) : -1;
}

void CaptureOverlay::fillChoices() {
    const bool people = m_capture.open() == Open::Person;
    const QStringList words = choiceNames();
    QStringList before;
    for (int i = 0; i < m_model.rowCount(); ++i) before << m_model.item(i)->text();
    if (words != before) {
        m_model.removeRows(0, m_model.rowCount()); // its column stays, which clear() takes
        const QIcon icon = lineIcon(people ? QStringLiteral("user") : QStringLiteral("building-2"));
        for (const QString& name : words) {
            auto* item = new QStandardItem(icon, name);
            item->setSizeHint({lineHeight() * 8, lineHeight() * 8 / 5});
            m_model.appendRow(item);
        }
    }
    m_list->setCurrentIndex(m_model.index(chosenRow(), 0));
    sayWhich(people ? tr("Whose call is it? The arrows choose.") : tr("Which customer? The arrows choose."));
    m_list->setAccessibleName(people ? tr("Whose call") : tr("Customers that may be meant"));
    m_which->setVisible(!words.isEmpty());
    m_list->setVisible(!words.isEmpty());
}

void CaptureOverlay::choose(int row) {
    if (row < 0 || row >= m_model.rowCount()) return;
    const auto at = static_cast<std::size_t>(row);
    if (m_capture.open() == Open::Person)
        m_capture.choosePerson(m_capture.among()[at]);
    else
        m_capture.chooseAccount(at < m_capture.accounts().size() ? std::optional(at) : std::nullopt);
}

void CaptureOverlay::move(int by) {
    const int rows = m_model.rowCount();
    if (rows == 0) return;
    const QModelIndex at = m_list->currentIndex();
    choose(at.isValid() ? std::clamp(at.row() + by, 0, rows - 1) : by > 0 ? 0 : rows - 1);
}

// Something is to be settled before it is kept: of what may be meant the first is at hand, and said to be.
void CaptureOverlay::ask(const QString& words) {
    if (m_model.rowCount() > 0 && chosenRow() < 0) {
        choose(0);
        sayWhich(words);
        sayAloud(m_which);
        return;
    }
    say(words, Colour::Warn);
    sayAloud(m_understood);
    if (isVisible()) fit();
}

void CaptureOverlay::keep(bool thenPlan) {
    if (m_capture.isKeeping()) return;
    if (!m_capture.canKeep()) {
        const auto& captured = m_capture.captured();
        const QString words = m_capture.understood();
        if (captured.people.size() > 1 && captured.day && captured.time) return ask(words);
        sayAloud(m_understood);
        m_capture.keep(); // says why not
        return;
    }
    m_thenPlan = thenPlan;
    m_capture.keep();
}

void CaptureOverlay::kept(CallId id, const QString& words) {
    close();
    m_shell.toast(words);
    if (!m_thenPlan) return;
    const auto log = m_shell.workspace().coaching();
    const auto ledger = m_shell.workspace().ledger();
    const auto* line = log ? log->find(id) : nullptr;
    std::optional<PersonId> person;
    if (line && ledger && line->person != domain::noPerson) person = ledger->person(line->person).id;
    m_shell.go({QStringLiteral("call"), person, QStringLiteral("%1/plan").arg(id.value)});
}

bool CaptureOverlay::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        switch (key->key()) {
        case Qt::Key_Down: move(1); return true;
        case Qt::Key_Up: move(-1); return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (!key->isAutoRepeat()) keep(key->modifiers() & Qt::ControlModifier);
            return true;
        default: break;
        }
    }
    return Overlay::eventFilter(watched, event);
}

} // namespace chalktalk::ui

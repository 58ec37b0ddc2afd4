#include "ui/person/profile_part.h"

#include "ui/shell/shell.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/flow.h"
#include "ui/widgets/label.h"
#include "ui/widgets/plain_edit.h"
#include "ui/widgets/private_box.h"
#include "ui/widgets/still_wheel.h"

#include <QDateEdit>
#include <QHideEvent>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace chalktalk::ui {

namespace {

constexpr int s_mostLetters = 500;

QDateEdit* dayField(const QString& name, Day day) {
    auto* field = new QDateEdit(day.toDate());
    field->setDisplayFormat(ProfilePart::tr("d MMM yyyy"));
    field->setAccessibleName(name);
    stillWheel(*field);
    return field;
}

} // namespace

ProfilePart::ProfilePart(Shell& shell) : m_shell(shell), m_editor(shell.workspace()) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(14);
    column->addWidget(buildHead());
    column->addWidget(buildTexts());
    column->addWidget(buildExpectations());
    column->addWidget(buildNote());
    connect(&m_editor, &app::ProfileEditor::changed, this, &ProfilePart::refresh);
    connect(&m_editor, &app::ProfileEditor::savedChanged, this, &ProfilePart::showSaved);
    auto* keys = new QShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), this); // Ctrl+Z is the field's own
    keys->setContext(Qt::WidgetWithChildrenShortcut);
    connect(keys, &QShortcut::activated, &m_editor, &app::ProfileEditor::undo);
    refresh();
    showSaved();
}

void ProfilePart::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    if (!event->spontaneous()) m_editor.leave();
}

QWidget* ProfilePart::buildHead() {
    auto* head = new QWidget;
    auto* column = new QVBoxLayout(head);
    column->setContentsMargins(0, 0, 0, 0);
    auto* line = new QWidget;
    auto* row = new Flow(line, 12);
    column->addWidget(line);
    m_hint = text({}, TextSize::Body, Colour::Ink2);
    m_saved = wrapped({}, TextSize::Small, Colour::Ink2);       // why something is not saved takes lines of its own
    m_saved->setMinimumHeight(m_saved->fontMetrics().height()); // nothing moves when one begins to type
    column->addWidget(m_saved);
    m_undo = button(tr("Undo"), ButtonLook::Link, QStringLiteral("undo-2"));
    m_who = button(tr("Choose who I am"), ButtonLook::Link, QStringLiteral("user-check"));
    for (QWidget* w : {static_cast<QWidget*>(m_hint), static_cast<QWidget*>(m_who), static_cast<QWidget*>(m_undo)})
        row->addWidget(w);
    connect(m_undo, &QPushButton::clicked, &m_editor, &app::ProfileEditor::undo);
    connect(m_who, &QPushButton::clicked, this, [this] { m_shell.showWhoAmI(); });
    return head;
}

QWidget* ProfilePart::buildTexts() {
    auto* card = new Card;
    card->setAccessibleName(tr("Profile"));
    m_wantsTitle = text({}, TextSize::H2);
    m_feedbackTitle = text({}, TextSize::H2);
    m_wants = new PlainEdit(tr("What they want"), tr("From the job, this year and after it"), 3);
    m_feedback = new PlainEdit(tr("How they like feedback"), tr("At once or later, by words or by numbers, alone"), 3);
    card->column()->addWidget(m_wantsTitle);
    card->column()->addWidget(m_wants);
    card->column()->addSpacing(6);
    card->column()->addWidget(m_feedbackTitle);
    card->column()->addWidget(m_feedback);
    connect(m_wants, &PlainEdit::typed, &m_editor, &app::ProfileEditor::setWants);
    connect(m_feedback, &PlainEdit::typed, &m_editor, &app::ProfileEditor::setFeedback);
    return card;
}

QWidget* ProfilePart::buildExpectations() {
    auto* card = new Card;
    card->setAccessibleName(tr("Expected of the role"));
    card->column()->addWidget(text(tr("Expected of the role"), TextSize::H2));
    m_none = wrapped(tr("What both agreed that this role asks for; it is said again in each one-to-one."),
                     TextSize::Body, Colour::Ink2);
    card->column()->addWidget(m_none);
    m_rows = new QWidget;
    m_rowColumn = new QVBoxLayout(m_rows);
    m_rowColumn->setContentsMargins(0, 0, 0, 0);
    m_rowColumn->setSpacing(6);
    card->column()->addWidget(m_rows);
    m_adding = new QWidget;
    auto* row = new QHBoxLayout(m_adding);
    row->setContentsMargins(0, 0, 0, 0);
    m_new = new QLineEdit;
    m_new->setMaxLength(s_mostLetters);
    m_new->setPlaceholderText(tr("Add what you both agreed"));
    m_new->setAccessibleName(tr("Another expectation of the role"));
    m_newDay = dayField(tr("Agreed on"), m_shell.workspace().today());
    auto* add = button(tr("Add"), ButtonLook::Plain, QStringLiteral("plus"));
    row->addWidget(m_new, 1);
    row->addWidget(m_newDay);
    row->addWidget(add);
    card->column()->addWidget(m_adding);
    connect(add, &QPushButton::clicked, this, &ProfilePart::add);
    connect(m_new, &QLineEdit::returnPressed, this, &ProfilePart::add);
    connect(m_new, &QLineEdit::textEdited, &m_editor, &app::ProfileEditor::setUnfinished);
    return card;
}

QWidget* ProfilePart::buildNote() {
    m_noteBox = new PrivateBox(tr("Private note"));
    m_note = new PlainEdit(tr("Private note"), tr("For yourself"), 2);
    m_note->setProperty("look", QStringLiteral("own")); // white on the tinted ground
    m_noteBox->column()->addWidget(m_note);
    connect(m_note, &PlainEdit::typed, &m_editor, &app::ProfileEditor::setPrivateNote);
    return m_noteBox;
}

void ProfilePart::setPerson(std::optional<PersonId> person) {
    m_person = person;
    m_editor.setPerson(person);
    refresh();
    showSaved();
}

QWidget* ProfilePart::firstFocus() const { return m_wants; }

void ProfilePart::refresh() {
    const auto& profile = m_editor.profile();
    const auto& workspace = m_shell.workspace();
    const bool write = m_editor.mayWrite();
    const auto index = m_person ? workspace.indexOf(*m_person) : domain::noPerson;
    const QString first =
        index == domain::noPerson ? QString() : workspace.ledger()->person(index).name.section(u' ', 0, 0);
    const bool oneself = index != domain::noPerson && index == workspace.me();
    m_wantsTitle->setText(oneself ? tr("What you want") : tr("What %1 wants").arg(first));
    m_feedbackTitle->setText(oneself ? tr("How you like feedback") : tr("How %1 likes feedback").arg(first));
    for (PlainEdit* edit : {m_wants, m_feedback}) edit->setReadOnly(!write);
    m_wants->setWords(profile.wants);
    m_feedback->setWords(profile.feedback);
    const bool unknown = workspace.me() == domain::noPerson;
    QString hint = m_editor.cameBackText();
    if (m_editor.state() == app::ProfileEditor::State::Failed) hint = m_editor.problem();
    if (unknown) hint = tr("Say who you are to write here.");
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
    m_who->setVisible(unknown);
    m_noteBox->setHint(tr("Only you see this. It is on no print and in no shared export; if %1 asks by law for "
                          "everything held about them, it is part of that.")
                           .arg(first));
    m_noteBox->setVisible(write && !oneself);
    m_note->setWords(write && !oneself ? profile.privateNote : QString());
    m_adding->setVisible(write);
    if (m_new->text() != profile.unfinished) m_new->setText(profile.unfinished);
    showExpectations();
}

void ProfilePart::showSaved() {
    const QString words = m_editor.savedText();
    m_saved->setText(words);
    m_saved->setColour(m_editor.saved() == app::ProfileEditor::Saved::Failed ? Colour::Bad : Colour::Ink2);
    if (!m_editor.canUndo() && m_undo->hasFocus()) m_wants->setFocus(Qt::OtherFocusReason);
    m_undo->setVisible(m_editor.canUndo());
}

QWidget* ProfilePart::expectationRow(std::size_t at, bool write) {
    const domain::Expectation& expectation = m_shown[at];
    auto* holder = new QWidget;
    auto* row = new QHBoxLayout(holder);
    row->setContentsMargins(0, 0, 0, 0);
    if (!write) {
        row->addWidget(wrapped(expectation.text), 1);
        row->addWidget(
            text(QLocale().toString(expectation.agreedOn.toDate(), tr("d MMM yyyy")), TextSize::Small, Colour::Ink2));
        return holder;
    }
    auto* words = new QLineEdit(expectation.text);
    words->setMaxLength(s_mostLetters);
    words->setCursorPosition(0);
    words->setAccessibleName(tr("Expectation %1").arg(at + 1));
    auto* day = dayField(tr("Expectation %1 agreed on").arg(at + 1), expectation.agreedOn);
    auto* remove = iconButton(QStringLiteral("x"), tr("Remove expectation %1").arg(at + 1));
    row->addWidget(words, 1);
    row->addWidget(day);
    row->addWidget(remove);
    const auto keep = [this, at, words, day] {
        m_editor.setExpectation(at, words->text(), Day::fromDate(day->date()));
    };
    connect(words, &QLineEdit::textEdited, this, keep);
    connect(day, &QDateEdit::dateChanged, this, keep);
    connect(remove, &QPushButton::clicked, this, [this, at] { m_editor.removeExpectation(at); });
    return holder;
}

void ProfilePart::showExpectations() {
    const auto& now = m_editor.profile().expectations;
    const bool write = m_editor.mayWrite();
    m_none->setVisible(true);
    m_rows->setVisible(!now.empty());
    if (now == m_shown && write == m_shownWritable) return; // the focus stays where it is
    const bool sameLength = now.size() == m_shown.size() && write == m_shownWritable;
    m_shown = now;
    m_shownWritable = write;
    if (sameLength && write) { // a text or a day: into the fields that stand there
        for (std::size_t i = 0; i < now.size(); ++i) {
            QWidget* row = m_rowColumn->itemAt(static_cast<int>(i))->widget();
            auto* words = row->findChild<QLineEdit*>(QString(), Qt::FindDirectChildrenOnly);
            if (words->text() != now[i].text) words->setText(now[i].text);
            row->findChild<QDateEdit*>(QString(), Qt::FindDirectChildrenOnly)->setDate(now[i].agreedOn.toDate());
        }
        return;
    }
    const bool hadFocus = m_rows->isAncestorOf(window()->focusWidget());
    while (QLayoutItem* old = m_rowColumn->takeAt(0)) {
        old->widget()->hide();
        old->widget()->deleteLater(); // its button may be in the middle of a click
        delete old;
    }
    QWidget* before = m_feedback;
    for (std::size_t i = 0; i < now.size(); ++i) {
        QWidget* row = expectationRow(i, write);
        m_rowColumn->addWidget(row);
        for (QWidget* stop : row->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly)) {
            if (!(stop->focusPolicy() & Qt::TabFocus)) continue;
            setTabOrder(before, stop);
            before = stop;
        }
    }
    setTabOrder(before, m_new);
    if (hadFocus && m_adding->isVisible()) m_new->setFocus(Qt::OtherFocusReason);
}

void ProfilePart::add() {
    const QString words = m_new->text().trimmed();
    if (words.isEmpty()) {
        m_new->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_editor.addExpectation(words, Day::fromDate(m_newDay->date()));
    m_new->clear();
    m_new->setFocus(Qt::OtherFocusReason);
}

} // namespace chalktalk::ui

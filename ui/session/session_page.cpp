#include "ui/session/session_page.h"

#include "app/session/preparation.h"
#include "ui/session/answer_box.h"
#include "ui/session/both_sides.h"
#include "ui/session/closing_view.h"
#include "ui/session/commitment_entry.h"
#include "ui/session/commitments_card.h"
#include "ui/session/conversation_card.h"
#include "ui/session/facts_column.h"
#include "ui/session/how_was_it.h"
#include "ui/session/notes_card.h"
#include "ui/session/session_foot.h"
#include "ui/session/session_head.h"
#include "ui/session/session_words.h"
#include "ui/shell/shell.h"
#include "ui/widgets/accessible.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/icon_view.h"
#include "ui/widgets/label.h"
#include "ui/widgets/plain_edit.h"
#include "ui/widgets/scroll_page.h"

#include <QDateTime>
#include <QHideEvent>
#include <QLocale>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QTimer>

namespace chalktalk::ui {

using app::SessionEditor;

SessionPage::SessionPage(Shell& shell)
    : m_shell(shell),
      m_editor(shell.workspace()),
      m_stack(new QStackedWidget),
      m_empty(new EmptyState),
      m_head(new SessionHead(shell.workspace(), m_editor)),
      m_left(new ScrollPage),
      m_right(new ScrollPage),
      m_facts(new FactsColumn(shell.workspace(), m_editor)),
      m_cameBack(new Inset(Inset::Look::Info)),
      m_cameBackText(wrapped({})),
      m_conversation(new ConversationCard(m_editor)),
      m_commitments(new CommitmentsCard(shell.workspace(), m_editor, shell.preparation())),
      m_notes(new NotesCard(m_editor)),
      m_both(new BothSides(shell.workspace(), m_editor)),
      m_notice(new Inset(Inset::Look::Warn)),
      m_noticeText(wrapped({}, TextSize::Body, Colour::Warn)),
      m_foot(new SessionFoot(m_editor)),
      m_closingView(new ClosingView(shell.workspace(), m_editor)) {
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_stack);
    m_table = buildTable();
    m_theirs = buildTheirs();
    for (QWidget* view : {static_cast<QWidget*>(m_empty), m_table, static_cast<QWidget*>(m_closingView), m_theirs})
        m_stack->addWidget(view);
    connectParts();
    addShortcuts();
    refresh();
}

QWidget* SessionPage::buildTable() {
    auto* table = new QWidget;
    auto* column = new QVBoxLayout(table);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    auto* sides = new QHBoxLayout;
    sides->setSpacing(0);
    sides->addWidget(m_left, 2);
    sides->addWidget(m_right, 3);
    column->addLayout(sides, 1);
    const QMargins page = pageMargins();
    m_left->column()->setContentsMargins(page.left(), lineHeight(), lineHeight() / 2, page.bottom());
    m_facts->setMaximumWidth(lineHeight() * 64);
    m_left->column()->addWidget(m_facts);
    m_left->column()->addStretch(1);
    m_right->column()->setContentsMargins(lineHeight() / 2, lineHeight(), page.right(), page.bottom());
    auto* back = new QHBoxLayout(m_cameBack);
    back->setContentsMargins(16, 10, 16, 10);
    auto* icon = new IconView;
    icon->setName(QStringLiteral("history"), Colour::Info);
    back->addWidget(icon, 0, Qt::AlignTop);
    back->addWidget(m_cameBackText, 1);
    for (QWidget* part : std::initializer_list<QWidget*>{m_cameBack, m_conversation, m_commitments, m_notes, m_both}) {
        part->setMaximumWidth(lineHeight() * 64); // lines that are longer are hard to read
        m_right->column()->addWidget(part);
    }
    m_right->column()->addStretch(1);
    auto* notice = new QHBoxLayout(m_notice);
    notice->setContentsMargins(16, 8, 16, 8);
    notice->addWidget(m_noticeText);
    auto* holder = new QHBoxLayout;
    holder->setContentsMargins(page.left(), 4, page.right(), 6);
    holder->addWidget(m_notice);
    column->addLayout(holder);
    column->addWidget(m_foot);
    m_notice->hide();
    return table;
}

// The other side's question alone: whoever has the screen now sees nothing else of the one-to-one.
QWidget* SessionPage::buildTheirs() {
    auto* view = new ScrollPage;
    auto* card = new Card;
    card->setMaximumWidth(lineHeight() * 32);
    m_theirAnswer = new HowWasIt;
    card->column()->addWidget(m_theirAnswer);
    auto* later = button(tr("Not now"), ButtonLook::Link);
    card->column()->addWidget(later, 0, Qt::AlignLeading);
    view->column()->addStretch(1);
    auto* row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(card, 10);
    row->addStretch(1);
    view->column()->addLayout(row);
    view->column()->addStretch(2);
    connect(m_theirAnswer, &HowWasIt::said, this, [this](bool coaching, int useful) {
        m_handedOver = false;
        m_editor.say(m_editor.form().session.person, coaching, useful, false);
        refresh();
    });
    connect(later, &QPushButton::clicked, this, [this] {
        m_handedOver = false;
        refresh();
    });
    return view;
}

void SessionPage::connectParts() {
    auto& workspace = m_shell.workspace();
    auto& preparation = m_shell.preparation();
    connect(&m_editor, &SessionEditor::changed, this, &SessionPage::refresh);
    connect(&m_editor, &SessionEditor::textChanged, m_foot, &SessionFoot::showSaved);
    connect(&m_editor, &SessionEditor::savedChanged, this, [this] {
        m_foot->showSaved();
        showNotices();
    });
    connect(&m_editor, &SessionEditor::finished, this, [this](SessionId) {
        m_closing = m_fresh = true;
        refresh();
    });
    connect(&preparation, &app::Preparation::changed, this, [this] {
        if (m_waiting && !m_shell.preparation().isLoading()) start();
        if (m_inside && m_stack->currentWidget() == m_table) m_commitments->refresh(); // verdicts have come
    });
    connect(&workspace, &app::Workspace::resultsChanged, this, [this] {
        if (m_inside && m_editor.state() == SessionEditor::State::Failed) start();
    });
    connect(&workspace, &app::Workspace::meChanged, this, &SessionPage::whoChanged);
    const auto person = [this] { m_shell.go({QStringLiteral("person"), m_editor.form().session.person, {}}); };
    connect(m_head, &SessionHead::backAsked, this, [this] { m_shell.back(); });
    connect(m_facts, &FactsColumn::commitmentAsked, m_commitments, &CommitmentsCard::beginFor);
    connect(m_facts, &FactsColumn::profileAsked, this, [this] {
        m_shell.go({QStringLiteral("person"), m_editor.form().session.person, QStringLiteral("profile")});
    });
    connect(m_conversation, &ConversationCard::finishedAsking, this, [this] { m_commitments->beginFor({}); });
    connect(m_foot, &SessionFoot::finishAsked, this, &SessionPage::finish);
    connect(m_both, &BothSides::screenHandedOver, this, &SessionPage::handOver);
    connect(m_closingView, &ClosingView::screenHandedOver, this, &SessionPage::handOver);
    connect(m_closingView, &ClosingView::personAsked, this, person);
    connect(m_closingView, &ClosingView::planAsked, this, [this] {
        m_shell.go({QStringLiteral("rhythm"), m_editor.form().session.person, {}});
    });
    connect(m_closingView, &ClosingView::readAsked, this, [this] {
        m_closing = false;
        refresh();
    });
    connect(m_closingView, &ClosingView::nextAsked, this, [this] {
        m_shell.go({QStringLiteral("prepare"), m_editor.form().session.person, {}});
    });
}

void SessionPage::addShortcuts() {
    const auto add = [this](const QKeySequence& keys, void (SessionEditor::*act)()) {
        // A field that is typed in undoes its own typing first: it takes these keys for itself.
        auto* shortcut = new QShortcut(keys, this, &m_editor, act);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    };
    add(QKeySequence(Qt::CTRL | Qt::Key_Z), &SessionEditor::undo);
    add(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), &SessionEditor::redo);
}

QString SessionPage::title() const {
    const QString name = m_editor.personName();
    return name.isEmpty() ? QString() : tr("One-to-one with %1").arg(name);
}

void SessionPage::enter(const app::Route& route) {
    const auto state = m_editor.state();
    const bool there = state == SessionEditor::State::Open || state == SessionEditor::State::Held;
    if (m_inside && route == m_route && there) return;
    m_route = route;
    m_inside = m_fresh = true;
    m_closing = m_handedOver = m_askedToFinish = false;
    start();
}

void SessionPage::start() {
    auto& preparation = m_shell.preparation();
    m_waiting = false;
    preparation.setPerson(m_route.person);
    if (m_route.part != u"new") {
        m_editor.open(SessionId{m_route.part.toLongLong()});
    } else if (m_route.person && preparation.isLoading()) {
        m_waiting = true;
    } else if (m_route.person) {
        app::SessionStart begun; // without more, the editor says what is in the way
        begun.person = *m_route.person;
        if (preparation.problem().isEmpty()) begun = preparation.start();
        if (preparation.openSession()) { // going on with it: only what was asked for since is put on the table
            std::erase_if(begun.facts, [&](const auto& f) { return !preparation.isWanted(begun.person, f.id); });
            begun.questions.clear();
        }
        m_editor.begin(begun);
    }
    refresh();
}

QWidget* SessionPage::firstFocus() {
    if (m_stack->currentWidget() == m_closingView) return m_closingView->firstStop();
    if (m_stack->currentWidget() != m_table) return nullptr;
    QWidget* words = m_conversation->firstWords();
    return words ? words : m_head->firstStop();
}

void SessionPage::refresh() {
    const auto state = m_editor.state();
    if (state != SessionEditor::State::Open && state != SessionEditor::State::Held) return showNothing();
    const auto& session = m_editor.form().session;
    if (session.state == domain::SessionState::Planned || session.state == domain::SessionState::Cancelled)
        return showNotHeld();
    // From here on it has a name of its own: the way back does not begin another one.
    const app::Route here{m_route.page, session.person, QString::number(session.id.value)};
    if (m_inside && m_route != here) {
        m_route = here;
        m_shell.standAt(here);
        if (m_editor.state() == SessionEditor::State::Open) m_shell.preparation().begun(session.person);
    }
    m_cameBackText->setText(m_editor.cameBackText());
    m_cameBack->setVisible(!m_editor.cameBackText().isEmpty());
    m_head->refresh();
    m_facts->refresh();
    m_conversation->refresh();
    m_commitments->refresh();
    m_notes->refresh();
    m_both->refresh();
    m_both->setVisible(m_both->concernsMe());
    m_foot->refresh();
    m_closingView->refresh();
    if (m_editor.state() == SessionEditor::State::Open) m_closing = false; // opened again to correct something
    showNotices();
    m_stack->setCurrentWidget(m_handedOver ? m_theirs : m_closing ? static_cast<QWidget*>(m_closingView) : m_table);
    arrange();
    tabFollowsSight(*this);
    Q_EMIT titleChanged();
    if (m_fresh && m_inside) {
        m_fresh = false;
        if (QWidget* first = firstFocus()) {
            first->setFocus(Qt::OtherFocusReason);
            // Once more when the rows have found their places.
            QTimer::singleShot(0, first, [this, first] {
                if (m_right->isAncestorOf(first)) m_right->ensureWidgetVisible(first, 0, lineHeight() * 4);
            });
        }
    }
}

void SessionPage::showNothing() {
    m_stack->setCurrentWidget(m_empty);
    const auto state = m_editor.state();
    QPushButton* action = m_empty->setAction({});
    action->disconnect(this);
    if (state == SessionEditor::State::Failed) {
        const bool nobody = m_shell.workspace().me() == domain::noPerson;
        m_empty->say(nobody ? QStringLiteral("user-check") : QStringLiteral("message-circle"),
                     nobody ? tr("Who are you?") : tr("There is no one-to-one to show"), m_editor.problem());
        if (nobody) {
            m_empty->setAction(tr("Say who you are"));
            connect(action, &QPushButton::clicked, this, [this] { m_shell.showWhoAmI(); });
            if (m_inside) action->setFocus(Qt::OtherFocusReason);
        }
    } else if (state == SessionEditor::State::Loading || m_waiting) {
        m_empty->say(QStringLiteral("loader-circle"), tr("Setting the table…"), {});
    } else if (m_inside && !m_fresh && m_route.person) { // it was taken back
        m_inside = false;
        m_shell.toast(tr("Taken back: it is not counted."));
        m_shell.go({QStringLiteral("person"), m_route.person, {}});
    } else {
        m_empty->say(QStringLiteral("message-circle"), tr("There is no one-to-one to show"),
                     tr("Choose a person, and begin one from their page."));
    }
}

void SessionPage::showNotHeld() {
    m_stack->setCurrentWidget(m_empty);
    const auto& session = m_editor.form().session;
    const bool planned = session.state == domain::SessionState::Planned;
    const auto at = QDateTime::fromMSecsSinceEpoch(session.plannedAtMs, m_shell.workspace().zone());
    m_empty->say(planned ? QStringLiteral("calendar-days") : QStringLiteral("message-circle"), m_editor.personName(),
                 planned ? tr("A one-to-one is planned for %1.")
                               .arg(QLocale().toString(at, QStringLiteral("dddd d MMMM yyyy, HH:mm")))
                         : tr("This one-to-one didn't take place."));
    QPushButton* action = m_empty->setAction(!m_editor.iAmCoach() ? QString()
                                             : planned            ? tr("Prepare it")
                                                                  : tr("It did take place: open it again"));
    action->disconnect(this);
    connect(action, &QPushButton::clicked, this, [this, planned] {
        if (planned)
            m_shell.go({QStringLiteral("prepare"), m_editor.form().session.person, {}});
        else
            m_editor.reopen();
    });
    if (std::exchange(m_fresh, false) && action->isVisibleTo(this)) action->setFocus(Qt::OtherFocusReason);
}

void SessionPage::showNotices() {
    const auto saved = m_editor.saved();
    const bool bad = saved == SessionEditor::Saved::Failed || saved == SessionEditor::Saved::Conflict;
    QString words;
    if (bad)
        words = m_editor.savedText();
    else if (m_askedToFinish && m_commitments->entry().isBegun() && m_editor.openEnds().isEmpty())
        words = tr("A commitment is typed and not added yet.");
    else if (m_askedToFinish)
        words = m_editor.openEnds();
    m_notice->setLook(bad ? Inset::Look::Bad : Inset::Look::Warn);
    m_noticeText->setColour(bad ? Colour::Bad : Colour::Warn);
    if (words != m_noticeText->text() && !words.isEmpty()) announce(*m_notice, words);
    m_noticeText->setText(words);
    m_notice->setVisible(!words.isEmpty());
}

void SessionPage::finish() {
    m_askedToFinish = true;
    showNotices();
    if (!m_editor.openEnds().isEmpty()) {
        if (QWidget* open = m_facts->firstOpen()) open->setFocus(Qt::TabFocusReason);
    } else if (m_commitments->entry().isBegun()) {
        m_commitments->beginFor({});
    } else {
        m_editor.finish();
    }
}

void SessionPage::handOver() {
    const QString first = m_editor.personFirstName();
    m_theirAnswer->ask(
        tr("%1, how was it for you?").arg(first),
        tr("%1 answers apart, and sees yours only when both are there.").arg(m_editor.coachName().section(u' ', 0, 0)),
        false);
    m_handedOver = true;
    refresh();
    m_theirAnswer->firstStop()->setFocus(Qt::OtherFocusReason);
}

void SessionPage::whoChanged() {
    if (!m_inside) return;
    leave();
    m_fresh = true;
    m_closing = m_handedOver = m_askedToFinish = false;
    start();
}

void SessionPage::hideEvent(QHideEvent* event) {
    Page::hideEvent(event);
    if (event->spontaneous() || !m_inside) return; // only put away with its window
    m_inside = m_waiting = false;
    leave();
}

// Nothing of what was typed stays behind in the fields: the next that they show may be somebody else's.
void SessionPage::leave() {
    m_editor.leave();
    for (AnswerBox* box : m_conversation->answers()) box->forget();
    for (PlainEdit* edit : m_notes->findChildren<PlainEdit*>()) edit->forget();
}

void SessionPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    arrange();
}

void SessionPage::arrange() {
    const bool narrow = width() < lineHeight() * 46;
    if (narrow == m_narrow && m_arranged) return;
    m_arranged = true;
    m_narrow = narrow;
    const QMargins page = pageMargins();
    (narrow ? m_right : m_left)->column()->insertWidget(narrow ? 1 : 0, m_facts);
    m_right->column()->setContentsMargins(narrow ? page.left() : lineHeight() / 2, lineHeight(), page.right(),
                                          page.bottom());
    m_left->setVisible(!narrow);
    tabFollowsSight(*this);
}

} // namespace chalktalk::ui

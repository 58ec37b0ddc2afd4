#include "ui/development/plan_closing_card.h"

#include "coaching/plan_needs.h"
#include "ui/call/chips.h"
#include "ui/call/field.h"
#include "ui/session/session_words.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flow.h"
#include "ui/widgets/label.h"

#include <array>
#include <QPushButton>
#include <QVBoxLayout>

namespace chalktalk::ui {
namespace {

constexpr std::array s_ends{domain::Became::Reached, domain::Became::PartlyReached, domain::Became::NotReached,
                            domain::Became::Overtaken};

QStringList endNames() {
    QStringList names;
    for (const auto one : s_ends) names << coaching::becameName(one);
    return names;
}

} // namespace

PlanClosingCard::PlanClosingCard(app::Workspace& workspace, app::DevelopmentEditor& editor, QWidget* parent)
    : PlanCard(editor, tr("The end of the plan"), {}, parent),
      m_workspace(workspace),
      m_close(button(tr("Close the plan…"), ButtonLook::Plain, QStringLiteral("archive"))),
      m_panel(new QWidget),
      m_became(new Chips(Chips::Pick::One, tr("What became of it"), endNames())),
      m_words(new Field({}, tr("What became of it, in words"), tr("What changed, and what stays open"),
                        Field::Kind::Text, 2)),
      m_end(button(tr("Close it"), ButtonLook::Soft, QStringLiteral("check"))),
      m_leave(button(tr("Leave it open"), ButtonLook::Link)),
      m_closed(wrapped({})) {
    body()->addWidget(m_closed);
    body()->addWidget(m_close, 0, Qt::AlignLeading);
    body()->addWidget(m_panel);
    auto* panel = new QVBoxLayout(m_panel);
    panel->setContentsMargins(0, 0, 0, 0);
    panel->setSpacing(8);
    panel->addWidget(m_became);
    panel->addWidget(m_words);
    auto* buttons = new QWidget;
    auto* flow = new Flow(buttons, 8);
    flow->addWidget(m_end);
    flow->addWidget(m_leave);
    panel->addWidget(buttons);
    m_panel->hide();
    connect(m_close, &QPushButton::clicked, this, &PlanClosingCard::begin);
    connect(m_end, &QPushButton::clicked, this, &PlanClosingCard::end);
    connect(m_words, &Field::typed, this, [this](const QString& words) {
        this->editor().edit(QStringLiteral("becameWords"),
                            [words](domain::DevelopmentPlan& plan) { plan.becameWords = words; });
    });
    connect(m_leave, &QPushButton::clicked, this, [this] {
        m_asking = false;
        refresh();
        m_close->setFocus(Qt::OtherFocusReason);
    });
}

void PlanClosingCard::begin() {
    m_asking = true;
    refresh();
    if (QWidget* first = m_became->firstStop()) first->setFocus(Qt::TabFocusReason);
}

void PlanClosingCard::end() {
    const int at = m_became->chosen();
    if (at < 0) {
        Q_EMIT refused(tr("Say what became of the plan first."));
        if (QWidget* first = m_became->firstStop()) first->setFocus(Qt::TabFocusReason);
        return;
    }
    m_asking = false;
    editor().close(s_ends[static_cast<std::size_t>(at)], m_words->words().trimmed());
}

void PlanClosingCard::forget() {
    m_asking = false;
    m_became->setChosen(-1);
    m_words->edit()->forget();
}

void PlanClosingCard::refresh() {
    const bool closed = plan().closedOn.has_value();
    const bool running = !closed && isOpen() && plan().wasAgreed();
    const bool open = running && !editor().isOwn() && !editor().reviewAhead();
    if (!open) m_asking = false;
    setVisible(closed || open || (running && editor().isOwn()));
    m_close->setVisible(open && !m_asking);
    m_panel->setVisible(open && m_asking);
    m_closed->setVisible(closed);
    m_words->setWords(plan().becameWords);
    setHint(m_asking         ? tr("What became of it? It stays here to be read, and another plan can begin.")
            : closed || open ? QString()
                             : tr("%1 closes it with you, and writes down what became of it.").arg(whoLeads()));
    if (closed) {
        QString words = tr("Closed %1: %2.")
                            .arg(dayWords(*plan().closedOn, m_workspace.today()), coaching::becameName(plan().became));
        if (!plan().becameWords.isEmpty()) words += u' ' + plan().becameWords;
        m_closed->setText(words);
    }
    Q_EMIT rowsChanged();
}

} // namespace chalktalk::ui

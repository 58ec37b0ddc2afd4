#include "ui/call/plan_view.h"

#include "app/local_settings.h"
#include "app/workspace.h"
#include "ui/call/lines_part.h"
#include "ui/call/reading_card.h"
#include "ui/call/sheet_card.h"
#include "ui/call/text_parts.h"
#include "ui/shell/choice_list.h"
#include "ui/shell/shell.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flow.h"
#include "ui/widgets/label.h"
#include "ui/widgets/plain_edit.h"
#include "ui/widgets/segments.h"

#include <QApplication>
#include <QPushButton>
#include <QVBoxLayout>

namespace chalktalk::ui {
namespace {

const QString s_mode = QStringLiteral("call/one-thing-at-a-time");

} // namespace

PlanView::PlanView(Shell& shell, app::CallEditor& editor, QWidget* parent)
    : TwoSides(parent),
      m_shell(shell),
      m_editor(editor),
      m_reading(new ReadingCard(editor)),
      m_sheet(new SheetCard(shell, editor)) {
    m_oneAtATime = shell.workspace().settings().value(s_mode, false).toBool();
    m_tools = buildTools();
    auto* left = new QVBoxLayout;
    left->setSpacing(12);
    buildParts();
    for (PlanPart* part : m_parts) left->addWidget(part);
    m_steps = buildSteps();
    left->addWidget(m_steps);
    left->addStretch(1);
    auto* right = new QVBoxLayout;
    right->setSpacing(16);
    right->addWidget(m_reading);
    right->addWidget(m_sheet);
    right->addStretch(1);
    page()->addWidget(m_tools);
    page()->addLayout(sides(left, right));
    page()->addStretch(1);
}

void PlanView::buildParts() {
    m_parts = {
        new MilestonePart(m_editor),
        new FallbackPart(m_editor),
        new TextPart(m_editor, tr("Agenda"), tr("As you offer it to the customer: what for, and what then."),
                     {{QStringLiteral("agenda"), {}, tr("One line a point"), &domain::CallPlan::agenda, 2}}),
        questionsPart(m_editor),
        informationPart(m_editor),
        troublesPart(m_editor),
        attendeesPart(m_editor),
        new TextPart(m_editor, tr("Value in the customer's money"),
                     tr("What it costs them today, or what they win, in figures of their own."),
                     {{QStringLiteral("value"), {}, tr("Each month…"), &domain::CallPlan::value, 1}}),
        new TextPart(
            m_editor, tr("How it opens and ends"), tr("Who opens, and how it ends in time."),
            {{QStringLiteral("opens"), tr("Opens"), tr("Who, with which words"), &domain::CallPlan::opens, 1},
             {QStringLiteral("ends"), tr("Ends"), tr("Ten minutes before the end…"), &domain::CallPlan::ends, 1}}),
    };
    for (PlanPart* part : m_parts) {
        connect(part, &PlanPart::rowsChanged, this, &PlanView::rowsChanged);
    }
}

QWidget* PlanView::buildTools() {
    auto* tools = new QWidget;
    auto* flow = new Flow(tools, 10);
    m_mode = new Segments;
    m_mode->setAccessibleName(tr("How the plan is shown"));
    m_mode->addTab(tr("All at once"));
    m_mode->addTab(tr("One thing at a time"));
    m_mode->setCurrentIndex(m_oneAtATime ? 1 : 0);
    m_template = button({}, ButtonLook::Soft, QStringLiteral("file-plus"));
    m_otherTemplate = button(tr("Another template…"), ButtonLook::Link);
    flow->addWidget(m_mode);
    flow->addWidget(m_template);
    flow->addWidget(m_otherTemplate);
    connect(m_mode, &QTabBar::currentChanged, this, [this](int tab) { setOneAtATime(tab == 1); });
    connect(m_template, &QPushButton::clicked, this, [this] {
        if (const auto* found = m_editor.content().templateFor(m_editor.call().kind)) m_editor.useTemplate(found->id);
        if (QWidget* first = firstStop()) first->setFocus(Qt::OtherFocusReason);
    });
    connect(m_otherTemplate, &QPushButton::clicked, this, &PlanView::chooseTemplate);
    return tools;
}

QWidget* PlanView::buildSteps() {
    auto* steps = new QWidget;
    auto* row = new QHBoxLayout(steps);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    m_before = button(tr("Back"), ButtonLook::Plain, QStringLiteral("chevron-left"));
    m_next = button(tr("Next"), ButtonLook::Primary, QStringLiteral("chevron-right"));
    m_next->setToolTip(tr("Ctrl+Enter"));
    m_stepText = text({}, TextSize::Small, Colour::Ink2);
    row->addWidget(m_before);
    row->addWidget(m_stepText, 1);
    row->addWidget(m_next);
    connect(m_before, &QPushButton::clicked, this, &PlanView::goBack);
    connect(m_next, &QPushButton::clicked, this, &PlanView::goOn);
    return steps;
}

void PlanView::setOneAtATime(bool one) {
    if (one == m_oneAtATime) return;
    m_step = one ? partWithFocus() : m_step;
    if (m_step >= m_parts.size()) m_step = 0;
    m_oneAtATime = one;
    m_shell.workspace().settings().setValue(s_mode, one);
    m_mode->setCurrentIndex(one ? 1 : 0);
    showSteps();
    Q_EMIT rowsChanged();
}

void PlanView::refresh() {
    if (m_shown != m_editor.call().id) {
        m_shown = m_editor.call().id;
        m_step = 0;
    }
    for (PlanPart* part : m_parts) part->refresh();
    m_reading->setVisible(!m_editor.isReadOnly() || m_editor.call().plan.state != domain::PlanState::None);
    showTemplates();
    showSteps();
    refreshReading();
    m_sheet->refresh();
    arrange();
}

void PlanView::refreshReading() {
    for (PlanPart* part : m_parts) part->refreshReading();
    m_reading->refresh(m_parts);
}

void PlanView::textChanged() { m_sheet->refresh(); }

void PlanView::showTemplates() {
    const auto& content = m_editor.content();
    const auto* usual = content.templateFor(m_editor.call().kind);
    const bool open = !m_editor.isReadOnly() && m_editor.call().plan.kindTemplate.isEmpty(); // it fills what is empty
    m_template->setText(usual ? tr("Begin from the template “%1”").arg(usual->name) : QString());
    m_template->setVisible(open && usual);
    m_otherTemplate->setVisible(open && !content.templates.empty());
    m_otherTemplate->setText(usual ? tr("Another one…") : tr("Begin from a template…"));
    m_mode->setVisible(!m_editor.isReadOnly());
}

void PlanView::chooseTemplate() {
    if (!m_templates) {
        m_templates = new ChoiceList(this, tr("Templates"), tr("Which template?"));
        connect(m_templates, &ChoiceList::chosen, this, [this](const QString& id) { m_editor.useTemplate(id); });
    }
    std::vector<Choice> choices;
    for (const auto& one : m_editor.content().templates)
        choices.push_back({one.id, one.name, coaching::callKindName(one.kind), QStringLiteral("file-text")});
    m_templates->choose(choices);
}

void PlanView::showSteps() {
    const bool readOnly = m_editor.isReadOnly();
    const bool steps = m_oneAtATime && !readOnly;
    for (std::size_t i = 0; i < m_parts.size(); ++i)
        m_parts[i]->setVisible(steps ? i == m_step : !readOnly || !m_parts[i]->isEmpty());
    m_steps->setVisible(steps);
    m_before->setEnabled(m_step > 0);
    m_next->setText(m_step + 1 < m_parts.size() ? tr("Next") : tr("Ready"));
    m_stepText->setText(tr("%1 of %2: %3")
                            .arg(m_step + 1)
                            .arg(m_parts.size())
                            .arg(m_parts[std::min(m_step, m_parts.size() - 1)]->title()));
}

std::size_t PlanView::partWithFocus() const {
    const QWidget* at = QApplication::focusWidget();
    for (std::size_t i = 0; at && i < m_parts.size(); ++i)
        if (m_parts[i]->isAncestorOf(at)) return i;
    return m_oneAtATime ? m_step : m_parts.size();
}

void PlanView::goTo(std::size_t part, bool focus) {
    if (part >= m_parts.size()) return Q_EMIT endAsked();
    if (m_oneAtATime) {
        m_step = part;
        showSteps();
        Q_EMIT rowsChanged();
    }
    if (QWidget* stop = focus ? m_parts[part]->firstStop() : nullptr) stop->setFocus(Qt::TabFocusReason);
}

void PlanView::goOn() {
    const auto at = partWithFocus();
    goTo(at >= m_parts.size() ? 0 : at + 1, true);
}

void PlanView::goBack() {
    if (m_step > 0) goTo(m_step - 1, true);
}

void PlanView::forget() {
    for (PlainEdit* edit : findChildren<PlainEdit*>()) edit->forget();
}

QWidget* PlanView::firstStop() const {
    if (m_editor.isReadOnly()) return nullptr;
    return m_parts[m_oneAtATime ? m_step : 0]->firstStop();
}

} // namespace chalktalk::ui

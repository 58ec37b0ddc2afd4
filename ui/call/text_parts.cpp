#include "ui/call/text_parts.h"

#include "ui/call/call_words.h"
#include "ui/call/day_field.h"
#include "ui/call/field.h"
#include "ui/widgets/label.h"

#include <algorithm>
#include <QVBoxLayout>

namespace chalktalk::ui {
namespace {

QStringList idsOf(const std::vector<TextPart::Text>& texts) {
    QStringList ids;
    for (const auto& text : texts) ids << text.id;
    return ids;
}

const coaching::PlanTemplate* exampleOf(const app::CallEditor& editor) {
    const auto& content = editor.content();
    const auto* chosen = content.findTemplate(editor.call().plan.kindTemplate);
    return chosen ? chosen : content.templateFor(editor.call().kind);
}

} // namespace

TextPart::TextPart(app::CallEditor& editor, const QString& title, const QString& hint, std::vector<Text> texts,
                   QWidget* parent)
    : PlanPart(editor, idsOf(texts), title, hint, parent), m_texts(std::move(texts)) {
    for (std::size_t i = 0; i < m_texts.size(); ++i) {
        const Text& one = m_texts[i];
        auto* field = new Field(one.title, one.title.isEmpty() ? title : one.title, one.placeholder, Field::Kind::Text,
                                one.lines);
        m_fields.push_back(field);
        body()->addWidget(field);
        connect(field, &Field::typed, this, [this, i](const QString& words) {
            this->editor().edit(QStringLiteral("plan/") + m_texts[i].id,
                                [member = m_texts[i].member, words](domain::Call& call) { call.plan.*member = words; });
        });
    }
}

void TextPart::refresh() {
    const bool readOnly = editor().isReadOnly();
    for (std::size_t i = 0; i < m_texts.size(); ++i) {
        m_fields[i]->setReadOnly(readOnly);
        m_fields[i]->setWords(editor().call().plan.*m_texts[i].member);
    }
}

// With several fields each has its own remarks; what else there is stands under the part.
void TextPart::refreshReading() {
    PlanPart::refreshReading();
    if (m_fields.size() == 1) return m_fields[0]->edit()->setAccessibleDescription(accessibleDescription());
    const auto all = remarks();
    for (std::size_t i = 0; i < m_texts.size(); ++i) {
        const auto own = std::find_if(all.begin(), all.end(), [&](const auto& point) {
            return point.id == m_texts[i].id && point.line >= 0; // the rest stands under the part
        });
        m_fields[i]->setRemark(own == all.end() ? QString() : own->remark, own == all.end() ? QString() : own->hint);
    }
}

void TextPart::setExample(std::size_t text, const QString& words) {
    m_fields[text]->setPlaceholder(words.isEmpty() ? m_texts[text].placeholder : words);
}

QWidget* TextPart::firstStop() const { return m_fields.front()->edit(); }

bool TextPart::isEmpty() const {
    return std::all_of(m_fields.begin(), m_fields.end(), [](const Field* f) { return f->words().isEmpty(); });
}

MilestonePart::MilestonePart(app::CallEditor& editor, QWidget* parent)
    : TextPart(editor, tr("Milestone"), tr("What will the customer do, and by when? Something you could see happen."),
               {{QStringLiteral("milestone"), {}, tr("The customer agrees to…"), &domain::CallPlan::milestone, 2}},
               parent),
      m_day(new DayField(tr("By which day"))),
      m_dayTitle(text(tr("by"), TextSize::Small, Colour::Ink2)) {
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_dayTitle);
    row->addWidget(m_day);
    row->addStretch(1);
    body()->addLayout(row);
    connect(m_day, &DayField::dayChosen, this, [this](std::optional<Day> day) {
        this->editor().edit(QStringLiteral("plan/milestoneBy"),
                            [day](domain::Call& call) { call.plan.milestoneBy = day; });
    });
}

void MilestonePart::refresh() {
    TextPart::refresh();
    const auto& plan = editor().call().plan;
    const bool readOnly = editor().isReadOnly();
    m_day->setFrom(dayOf(editor().call()));
    m_day->setDay(plan.milestoneBy);
    m_day->setVisible(!readOnly);
    m_dayTitle->setText(readOnly ? tr("by %1").arg(m_day->text()) : tr("by"));
    m_dayTitle->setVisible(!readOnly || plan.milestoneBy);
    const auto* example = exampleOf(editor());
    setExample(0, example ? example->milestone : QString());
}

FallbackPart::FallbackPart(app::CallEditor& editor, QWidget* parent)
    : TextPart(editor, tr("Fallback"), tr("If that isn't reached: the smaller step that still moves it on."),
               {{QStringLiteral("fallback"), {}, tr("At least…"), &domain::CallPlan::fallback, 1}}, parent) {}

void FallbackPart::refresh() {
    TextPart::refresh();
    const auto* example = exampleOf(editor());
    setExample(0, example ? example->fallback : QString());
}

} // namespace chalktalk::ui

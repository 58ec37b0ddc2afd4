#include "ui/call/plan_part.h"

#include "ui/session/kept_rows.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"

#include <algorithm>
#include <QPushButton>
#include <QVBoxLayout>

namespace chalktalk::ui {
namespace {

constexpr std::size_t s_mostSuggestions = 3, s_mostRemarks = 2;

bool belongsTo(const QString& id, const QStringList& parts) {
    return std::any_of(parts.begin(), parts.end(),
                       [&](const QString& part) { return id == part || id.startsWith(part + u'.'); });
}

} // namespace

PlanPart::PlanPart(app::CallEditor& editor, QStringList ids, const QString& title, const QString& hint, QWidget* parent)
    : Card(parent),
      m_editor(editor),
      m_ids(std::move(ids)),
      m_title(title),
      m_points(text({}, TextSize::Small, Colour::Ink2)),
      m_hint(wrapped(hint, TextSize::Small, Colour::Ink2)),
      m_under(new QVBoxLayout),
      m_body(new QVBoxLayout) {
    setAccessibleName(title);
    auto* head = new QHBoxLayout;
    head->addWidget(text(title, TextSize::H2), 1);
    head->addWidget(m_points, 0, Qt::AlignBaseline);
    column()->addLayout(head);
    column()->addWidget(m_hint);
    m_body->setSpacing(8);
    column()->addLayout(m_body);
    m_under->setSpacing(4);
    column()->addLayout(m_under);
    m_hint->setVisible(!hint.isEmpty());
}

void PlanPart::offer(coaching::SuggestedFor part) { m_for.push_back(part); }

std::vector<coaching::ReadingPoint> PlanPart::remarks() const {
    std::vector<coaching::ReadingPoint> all;
    for (const auto& point : m_editor.reading().points)
        if (belongsTo(point.id, m_ids) && !point.remark.isEmpty()) all.push_back(point);
    return all;
}

void PlanPart::refreshReading() {
    int weight = 0, earned = 0;
    for (const auto& point : m_editor.reading().points) {
        if (!belongsTo(point.id, m_ids)) continue;
        weight += point.weight;
        earned += point.earned;
    }
    const bool readOnly = m_editor.isReadOnly();
    m_points->setText(weight > 0 ? tr("%1 of %2").arg(earned).arg(weight) : QString());
    m_points->setAccessibleName(weight > 0 ? tr("%1 of %2 points").arg(earned).arg(weight) : QString());
    m_points->setColour(earned == weight ? Colour::AccentInk : Colour::Ink2);
    m_hint->setVisible(!readOnly && !m_hint->text().isEmpty());
    std::vector<QString> words;
    if (!readOnly)
        for (const auto& point : remarks())
            if (point.line < 0 && words.size() < s_mostRemarks)
                words.push_back(point.hint.isEmpty() ? point.remark : point.remark + u' ' + point.hint);
    fitRows(m_remarks, words.size(), *m_under, [](std::size_t) { return wrapped({}, TextSize::Small, Colour::Ink2); });
    QStringList spoken;
    for (std::size_t i = 0; i < words.size(); ++i) {
        m_remarks[i]->setText(words[i]);
        spoken << words[i];
    }
    setAccessibleDescription(spoken.join(u' '));
    showSuggestions();
}

void PlanPart::showSuggestions() {
    std::vector<std::size_t> wanted;
    if (!m_editor.isReadOnly())
        for (std::size_t i = 0; i < m_editor.suggestions().size() && wanted.size() < s_mostSuggestions; ++i)
            if (std::find(m_for.begin(), m_for.end(), m_editor.suggestions()[i].part) != m_for.end())
                wanted.push_back(i);
    bool changed = wanted.size() != m_offered.size();
    while (m_offered.size() > wanted.size()) {
        m_offered.back().row->hide();
        m_offered.back().row->deleteLater();
        m_offered.pop_back();
    }
    while (m_offered.size() < wanted.size()) {
        auto* row = new Inset(Inset::Look::Info);
        auto* line = new QHBoxLayout(row);
        line->setContentsMargins(6, 4, 12, 4);
        line->setSpacing(8);
        Offered offered{row, iconButton(QStringLiteral("plus"), {}), wrapped({}),
                        wrapped({}, TextSize::Small, Colour::Ink2)};
        auto* words = new QVBoxLayout;
        words->setSpacing(0);
        words->addWidget(offered.text);
        words->addWidget(offered.why);
        line->addWidget(offered.take, 0, Qt::AlignVCenter);
        line->addLayout(words, 1);
        m_body->addWidget(row);
        connect(offered.take, &QPushButton::clicked, this, [this, position = m_offered.size()] {
            const std::size_t suggestion = m_offered[position].suggestion;
            m_editor.take(suggestion);
            if (QWidget* stop = newest()) stop->setFocus(Qt::OtherFocusReason);
        });
        m_offered.push_back(offered);
    }
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        const auto& suggestion = m_editor.suggestions()[wanted[i]];
        m_offered[i].suggestion = wanted[i];
        m_offered[i].take->setAccessibleName(tr("Take: %1").arg(suggestion.text));
        m_offered[i].take->setAccessibleDescription(suggestion.why);
        m_offered[i].take->setToolTip(tr("Take it into the plan"));
        QStringList under{suggestion.why};
        if (i == 0) under << tr("Alt+Enter takes it");
        under.removeAll(QString());
        m_offered[i].text->setText(suggestion.text);
        m_offered[i].why->setText(under.join(QStringLiteral(" · ")));
    }
    if (changed) Q_EMIT rowsChanged();
}

bool PlanPart::takeSuggestion() {
    if (m_offered.empty()) return false;
    m_offered.front().take->click();
    return true;
}

} // namespace chalktalk::ui

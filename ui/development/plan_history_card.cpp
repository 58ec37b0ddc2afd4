#include "ui/development/plan_history_card.h"

#include "ui/development/plan_words.h"
#include "ui/session/kept_rows.h"
#include "ui/session/session_words.h"
#include "ui/widgets/label.h"

#include <algorithm>
#include <QVBoxLayout>

namespace chalktalk::ui {

PastReview::PastReview()
    : m_head(wrapped({})),
      m_rep(wrapped({})),
      m_coach(wrapped({}, TextSize::Body, Colour::Ink2)),
      m_found(wrapped({}, TextSize::Small, Colour::Ink2)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 6);
    column->setSpacing(3);
    m_head->setWeight(QFont::DemiBold);
    for (Label* one : {m_head, m_rep, m_coach, m_found}) column->addWidget(one);
}

void PastReview::show(const domain::PlanReview& review, const app::DevelopmentEditor& editor, Day today) {
    const QString by = editor.nameOf(review.by);
    m_head->setText(tr("Review %1, with %2").arg(dayWords(review.day, today), by));
    m_rep->setText(review.repWords.isEmpty() ? QString() : tr("“%1”").arg(review.repWords));
    m_rep->setVisible(!review.repWords.isEmpty());
    m_coach->setText(review.coachView);
    m_coach->setVisible(!review.coachView.isEmpty());
    QStringList lines;
    for (const auto& found : review.found) {
        const auto& focus = editor.plan().focus;
        const auto at = std::ranges::find(focus, found.skill, &domain::FocusSkill::skill);
        const QString name = at == focus.end() ? editor.model().nameOf(found.skill) : at->name;
        QString line = found.level == 0 ? name : tr("%1: level %2").arg(name).arg(found.level);
        if (const QString word = outcomeWord(found.outcome).word; !word.isEmpty()) line += QStringLiteral(" · ") + word;
        if (!found.verdict.isEmpty()) line += QStringLiteral(". ") + unbroken(found.verdict);
        lines << line;
    }
    m_found->setText(lines.join(u'\n'));
    m_found->setVisible(!lines.isEmpty());
}

PlanHistoryCard::PlanHistoryCard(app::Workspace& workspace, app::DevelopmentEditor& editor, QWidget* parent)
    : PlanCard(editor, tr("So far"), {}, parent),
      m_workspace(workspace),
      m_column(new QVBoxLayout),
      m_before(wrapped({}, TextSize::Small, Colour::Ink2)) {
    m_column->setSpacing(10);
    body()->addLayout(m_column);
    body()->addWidget(m_before);
}

void PlanHistoryCard::refresh() {
    const Day today = m_workspace.today();
    const auto& reviews = plan().reviews;
    fitRows(m_reviews, reviews.size(), *m_column, [](std::size_t) { return new PastReview; });
    for (std::size_t i = 0; i < reviews.size(); ++i)
        m_reviews[i]->show(reviews[reviews.size() - 1 - i], editor(), today);
    QStringList lines;
    if (const auto agreed = plan().agreedOn()) lines << tr("Agreed by everybody %1").arg(dayWords(*agreed, today));
    lines << tr("Begun %1 by %2").arg(dayWords(plan().begunOn, today), editor().nameOf(plan().author));
    m_before->setText(lines.join(u'\n'));
}

} // namespace chalktalk::ui

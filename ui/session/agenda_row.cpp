#include "ui/session/agenda_row.h"

#include "coaching/fact_writer.h"
#include "ui/charts/sparkline.h"
#include "ui/session/session_words.h"
#include "ui/widgets/grade_mark.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pill.h"

#include <algorithm>
#include <QCheckBox>
#include <QHBoxLayout>

namespace chalktalk::ui {

AgendaRow::AgendaRow(QWidget* parent)
    : QWidget(parent),
      m_box(new QCheckBox),
      m_head(new QHBoxLayout),
      m_sentence(wrapped({})),
      m_why(wrapped({}, TextSize::Small, Colour::Ink2)),
      m_headline(text({}, TextSize::H1)),
      m_trend(new Sparkline) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(lineHeight());
    auto* words = new QVBoxLayout;
    words->setSpacing(3);
    QFont font = m_box->font();
    font.setWeight(QFont::DemiBold);
    m_box->setFont(font);
    m_head->setSpacing(8);
    m_head->addWidget(m_box);
    m_head->addStretch(1);
    words->addLayout(m_head);
    words->addWidget(m_sentence);
    words->addWidget(m_why);
    row->addLayout(words, 1);
    auto* number = new QWidget;
    number->setFixedWidth(lineHeight() * 7);
    auto* side = new QVBoxLayout(number);
    side->setContentsMargins(0, 0, 0, 0);
    side->setSpacing(4);
    m_trend->setFixedHeight(lineHeight() * 7 / 4);
    side->addWidget(m_headline);
    side->addWidget(m_trend);
    side->addStretch(1);
    row->addWidget(number);
    connect(m_box, &QCheckBox::clicked, this, &AgendaRow::chosen);
}

void AgendaRow::setItem(const coaching::AgendaItem& item, const app::SnapshotPtr& snapshot) {
    const auto& fact = item.fact;
    const auto grade = fact.result.grade;
    m_box->setText(fact.title);
    m_box->setChecked(item.chosen);
    m_box->setAccessibleDescription(fact.sentence);
    delete m_grade;
    m_grade = Pill::ofGrade(grade, coaching::gradeWord(fact.result));
    m_head->insertWidget(1, m_grade);
    m_sentence->setText(unbroken(fact.sentence));
    m_why->setText(unbroken(item.why));
    m_why->setVisible(!item.why.isEmpty());
    m_headline->setText(fact.headline);
    const auto known =
        std::count_if(fact.trend.begin(), fact.trend.end(), [](const auto& p) { return p.value.has_value(); });
    m_trend->setVisible(known > 1 && snapshot);
    if (snapshot)
        m_trend->setTrend(fact.trend, std::nullopt, gradeLook(grade).ink,
                          [snapshot, index = fact.result.indicator](double value) {
                              return coaching::FactWriter(*snapshot->engine, snapshot->results, snapshot->window)
                                  .valueText(index, value);
                          });
}

} // namespace chalktalk::ui

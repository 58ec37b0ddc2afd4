#include "ui/dashboard/ramp_view.h"

#include "coaching/ramp_words.h"
#include "ui/charts/survival_chart.h"
#include "ui/person/records_table.h"
#include "ui/shell/shell.h"
#include "ui/widgets/card.h"
#include "ui/widgets/flow.h"
#include "ui/widgets/label.h"
#include "ui/widgets/still_wheel.h"

#include <QComboBox>
#include <QVBoxLayout>

namespace chalktalk::ui {

using app::RampPicture;
using coaching::Milestone;

namespace {

constexpr std::size_t s_mostCohorts = 4; // as many lines as can be told apart; the latest

} // namespace

RampView::RampView(Shell& shell, QWidget* parent)
    : QWidget(parent),
      m_shell(shell),
      m_words(wrapped(tr("Working it out…"), TextSize::Body, Colour::Ink2)),
      m_curveWords(wrapped({}, TextSize::Small, Colour::Ink2)),
      m_unattendedWords(wrapped({}, TextSize::Body, Colour::Ink2)),
      m_repsWords(wrapped({}, TextSize::Body, Colour::Ink2)),
      m_milestone(new QComboBox),
      m_chart(new SurvivalChart),
      m_unattended(new RecordsTable(shell, tr("In ramp without attention"))),
      m_reps(new RecordsTable(shell, tr("Reps in ramp"))) {
    build();
    connect(m_milestone, &QComboBox::currentIndexChanged, this, &RampView::showCurves);
    for (RecordsTable* table : {m_unattended, m_reps}) {
        connect(table, &RecordsTable::opened, this, [this, table](int row) {
            if (row >= 0 && row < table->model().rowCount())
                m_shell.go({QStringLiteral("person"), table->model().line(row).whose, {}});
        });
        connect(table, &RecordsTable::fitted, this,
                [this, table] { table->setVisible(m_picture && table->model().rowCount() > 0); });
    }
}

void RampView::build() {
    for (const Milestone milestone : coaching::milestones) m_milestone->addItem(coaching::milestoneName(milestone));
    m_milestone->setCurrentIndex(static_cast<int>(Milestone::Won));
    m_milestone->setAccessibleName(tr("Milestone"));
    stillWheel(*m_milestone);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    const auto card = [column](const QString& title, QWidget* head, const std::vector<QWidget*>& parts) {
        auto* made = new Card;
        made->setAccessibleName(title);
        made->column()->setSpacing(8);
        made->column()->addWidget(head);
        for (QWidget* part : parts) made->column()->addWidget(part);
        column->addWidget(made);
    };
    auto* head = new QWidget;
    auto* flow = new Flow(head, lineHeight());
    flow->setLastAside(true);
    flow->addWidget(text(tr("Who has reached it, by day"), TextSize::H2));
    flow->addWidget(m_milestone);
    card(tr("Milestones by hiring cohort"), head, {m_words, m_chart, m_curveWords});
    card(tr("In ramp without attention"), text(tr("In ramp without attention"), TextSize::H2),
         {m_unattendedWords, m_unattended});
    card(tr("Reps in ramp"), text(tr("Reps in ramp"), TextSize::H2), {m_repsWords, m_reps});
}

void RampView::refresh() {
    const auto source = app::dashboardSource(m_shell.workspace());
    if (source == m_source) return;
    m_source = source;
    m_job.cancel();
    clear();
    if (!source) return;
    using Answer = std::shared_ptr<const RampPicture>;
    m_job.read<Answer>(
        m_shell.workspace().jobs(), this,
        [source = *source](std::stop_token stop) -> Result<Answer> {
            return std::make_shared<const RampPicture>(app::rampPicture(source, stop));
        },
        [this](Result<Answer> picture) {
            if (!picture) {
                m_shell.toast(picture.error().message, true);
                return;
            }
            m_picture = *picture;
            show();
        });
}

void RampView::clear() {
    m_picture.reset();
    m_words->setText(tr("Working it out…"));
    for (Label* words : {m_curveWords, m_unattendedWords, m_repsWords}) words->setText({});
    for (RecordsTable* table : {m_unattended, m_reps}) table->hide(); // until it has read its new rows
    m_chart->setCurves({}, {});
    m_chart->hide();
}

QString RampView::words() const { return m_words->text(); }

void RampView::show() {
    const RampPicture& picture = *m_picture;
    m_words->setText(picture.ramp.text);
    const auto unattended = static_cast<int>(picture.unattended.lines.size());
    m_unattendedWords->setText(
        unattended == 0 ? coaching::attendedText(picture.ramp)
                        : tr("%n people in ramp had fewer minutes of coaching in four weeks than the median of their "
                             "manager's other reports.",
                             nullptr, unattended));
    const int reps = picture.ramp.inRamp;
    m_repsWords->setText(reps == 0 ? tr("Nobody has been in the seat for less than nine months.")
                                   : tr("%n people have been in the seat for less than nine months.", nullptr, reps));
    for (const auto& [table, lines] : {std::pair{m_unattended, &picture.unattended}, std::pair{m_reps, &picture.reps}})
        table->load([copy = *lines](std::stop_token) -> Result<app::RecordTable> { return copy; });
    showCurves();
    Q_EMIT shown();
}

void RampView::showCurves() {
    if (!m_picture) return;
    const coaching::Ramp& ramp = m_picture->ramp;
    const auto milestone = static_cast<Milestone>(m_milestone->currentIndex());
    const QString& notTold = ramp.notTold[static_cast<std::size_t>(milestone)];
    std::vector<SurvivalCurve> curves;
    QStringList said;
    const auto add = [&](const coaching::RampCohort& cohort, const QString& name) {
        curves.push_back({name, cohort.curve(milestone), app::stillWaiting(ramp, cohort, milestone)});
    };
    if (notTold.isEmpty()) {
        for (const auto& cohort : ramp.cohorts) {
            said << coaching::cohortText(cohort, milestone);
            if (cohort.isEnough() && curves.size() + 1 < s_mostCohorts) add(cohort, cohort.name);
        }
        if (ramp.everybody.isEnough() && curves.size() != 1) add(ramp.everybody, tr("Everybody"));
    } else {
        said << notTold;
    }
    if (ramp.leftOut > 0)
        said << tr("%n people began before the facts do, or nobody knows when: they are left out.", nullptr,
                   ramp.leftOut);
    m_chart->setVisible(!curves.empty());
    m_chart->setCurves(tr("%1, by hiring cohort").arg(coaching::milestoneName(milestone)), std::move(curves));
    if (m_chart->isVisibleTo(this)) said << tr("A tick on a curve is somebody still on the way, or who left before.");
    m_curveWords->setText(said.join(u'\n'));
}

} // namespace chalktalk::ui

#include "ui/dashboard/capacity_view.h"

#include "coaching/number_words.h"
#include "ui/charts/share_rows.h"
#include "ui/charts/week_columns.h"
#include "ui/person/records_table.h"
#include "ui/shell/shell.h"
#include "ui/widgets/card.h"
#include "ui/widgets/card_grid.h"
#include "ui/widgets/label.h"

#include <QVBoxLayout>

namespace chalktalk::ui {

using app::CapacityPicture;

namespace {

Card* cardOf(const QString& title, const std::vector<QWidget*>& parts) {
    auto* card = new Card;
    card->setAccessibleName(title);
    card->column()->setSpacing(8);
    card->column()->addWidget(text(title, TextSize::H2));
    for (QWidget* part : parts) card->column()->addWidget(part);
    card->column()->addStretch(1);
    return card;
}

} // namespace

CapacityView::CapacityView(Shell& shell, QWidget* parent)
    : QWidget(parent),
      m_shell(shell),
      m_hoursWords(wrapped(tr("Working it out…"), TextSize::Body, Colour::Ink2)),
      m_timeWords(wrapped({}, TextSize::Body, Colour::Ink2)),
      m_weekWords(wrapped({}, TextSize::Body, Colour::Ink2)),
      m_leftWords(wrapped({}, TextSize::Body, Colour::Ink2)),
      m_growthWords(
          wrapped(tr("The median of the reps' own growth says what a usual rep did; the total can be one large "
                     "deal."),
                  TextSize::Body, Colour::Ink2)),
      m_hours(new RecordsTable(shell, tr("Managers' hours"))),
      m_left(new RecordsTable(shell, tr("Who left, by manager"))),
      m_growth(new RecordsTable(shell, tr("Growth per rep, by manager"))),
      m_shares(new ShareRows),
      m_weeks(new WeekColumns) {
    build();
    for (RecordsTable* table : {m_hours, m_left, m_growth}) {
        connect(table, &RecordsTable::opened, this, [this, table](int row) {
            if (row < 0 || row >= table->model().rowCount()) return;
            const PersonId who = table->model().line(row).whose;
            if (!who.isNull()) m_shell.go({QStringLiteral("person"), who, {}});
        });
        connect(table, &RecordsTable::fitted, this, [this, table] { table->setVisible(!m_job.isRunning()); });
    }
}

void CapacityView::build() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    column->addWidget(cardOf(tr("Hours for coaching, a week"), {m_hoursWords, m_hours}));
    auto* pair = new QWidget;
    auto* grid = new CardGrid(lineHeight() * 26, 2, pair);
    grid->addWidget(cardOf(tr("Where coaching time goes"), {m_timeWords, m_shares}));
    grid->addWidget(cardOf(tr("Coaching by week of the quarter"), {m_weekWords, m_weeks}));
    grid->addWidget(cardOf(tr("Who left"), {m_leftWords, m_left}));
    grid->addWidget(cardOf(tr("Growth per rep"), {m_growthWords, m_growth}));
    column->addWidget(pair);
}

void CapacityView::refresh() {
    const auto source = app::dashboardSource(m_shell.workspace());
    if (source == m_source) return;
    m_source = source;
    m_job.cancel();
    clear();
    if (!source) return;
    auto& workspace = m_shell.workspace();
    const auto rule = coaching::ruleFrom([&](const QString& key) { return workspace.storeSetting(key); });
    using Answer = std::shared_ptr<const CapacityPicture>;
    m_job.read<Answer>(
        workspace.jobs(), this,
        [source = *source, rule](std::stop_token stop) -> Result<Answer> {
            return std::make_shared<const CapacityPicture>(app::capacityPicture(source, rule, stop));
        },
        [this](Result<Answer> picture) {
            if (picture)
                show(**picture);
            else
                m_shell.toast(picture.error().message, true);
        });
}

void CapacityView::clear() {
    m_hoursWords->setText(tr("Working it out…"));
    for (Label* words : {m_timeWords, m_weekWords, m_leftWords}) words->setText({});
    for (RecordsTable* table : {m_hours, m_left, m_growth}) table->hide(); // until it has read its new rows
    m_shares->hide();
    m_weeks->hide();
}

void CapacityView::fill(RecordsTable* table, const app::RecordTable& lines) {
    table->load([lines](std::stop_token) -> Result<app::RecordTable> { return lines; });
}

void CapacityView::show(const CapacityPicture& picture) {
    fill(m_hours, picture.hours);
    fill(m_left, picture.left);
    fill(m_growth, picture.growth);
    constexpr qsizetype most = 3;
    const auto notFitting = static_cast<int>(picture.notFitting.size());
    if (notFitting == 0) {
        m_hoursWords->setText(picture.managers == 0 ? tr("No manager has reps of their own on this day.")
                                                    : tr("The hours can go round for every one of %n managers.",
                                                         nullptr, picture.managers));
    } else {
        QStringList said = picture.notFitting.mid(0, most);
        if (notFitting > most) said << tr("%n more in the table.", nullptr, notFitting - static_cast<int>(most));
        m_hoursWords->setText(said.join(u'\n'));
    }
    const auto left = static_cast<int>(picture.all.left.size());
    m_leftWords->setText(left == 0 ? tr("Nobody has left in the last twelve months.")
                                   : tr("%n people have left in the last twelve months.", nullptr, left));
    showTime(picture);
    Q_EMIT shown();
}

QStringList CapacityView::sentences() const {
    return {m_hoursWords->text(), m_timeWords->text(), m_weekWords->text(), m_leftWords->text()};
}

void CapacityView::showTime(const CapacityPicture& picture) {
    const auto& time = picture.time;
    m_timeWords->setText(time.text);
    const QString names[] = {tr("A, the top fifth"), tr("B, the middle"), tr("C, the bottom fifth"),
                             tr("Outside: ramp, 30-day start")};
    int all = 0;
    for (const auto& part : time.parts) all += part.minutes;
    std::vector<ShareRow> rows;
    for (std::size_t i = 0; i < time.parts.size(); ++i) {
        const auto& part = time.parts[i];
        const bool isOutside = i + 1 == time.parts.size();
        const QString people = tr("%n people", nullptr, part.people);
        const QString minutes = tr("%n min", nullptr, part.minutes);
        ShareRow row;
        row.label = names[i];
        row.share = isOutside ? (all > 0 ? static_cast<double>(part.minutes) / all : 0) : part.ofMinutes;
        row.words = isOutside ? tr("%1 · %2", "minutes, people").arg(minutes, people)
                              : tr("%1 · %2 · %3", "share, minutes, people")
                                    .arg(coaching::percentText(part.ofMinutes), minutes, people);
        row.bar = isOutside ? Colour::Peer : i == 1 ? Colour::Accent : Colour::Info;
        if (i == 1) row.mark = time.target;
        rows.push_back(row);
    }
    m_shares->setRows(tr("Coaching time by results"), std::move(rows));
    m_shares->setVisible(time.isRecorded && all > 0);
    const auto& weeks = picture.weeks;
    m_weekWords->setText(weeks.text);
    std::vector<double> now;
    if (!weeks.quarters.empty())
        for (int i = 0; i < weeks.quarters.back().weeksGone && i < coaching::weeksOfQuarter; ++i)
            now.push_back(weeks.quarters.back().aWeek(static_cast<std::size_t>(i)));
    m_weeks->setVisible(weeks.whole > 0 || !now.empty());
    m_weeks->setWeeks({weeks.mean.begin(), weeks.mean.end()}, std::move(now), coaching::lastWeeksOfQuarter);
}

} // namespace chalktalk::ui

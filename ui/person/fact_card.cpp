#include "ui/person/fact_card.h"

#include "app/session/preparation.h"
#include "coaching/fact_writer.h"
#include "domain/ledger.h"
#include "metrics/catalogue.h"
#include "ui/charts/peer_strip.h"
#include "ui/charts/sparkline.h"
#include "ui/person/records_table.h"
#include "ui/shell/shell.h"
#include "ui/theme/icons.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flow.h"
#include "ui/widgets/grade_mark.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/tip.h"

#include <algorithm>
#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QPushButton>
#include <QSaveFile>
#include <QTableView>

namespace chalktalk::ui {

namespace {

// A number and its percent sign stay on one line.
QString unbroken(QString words) { return words.replace(QStringLiteral(" %"), QStringLiteral("\u00a0%")); }

} // namespace

FactCard::FactCard(Shell& shell, QWidget* parent)
    : Card(parent),
      m_shell(shell),
      m_title(eliding({}, TextSize::Small, Colour::Ink2)),
      m_sentence(wrapped({}, TextSize::Lead, Colour::Ink)),
      m_headline(text({}, TextSize::Number)),
      m_caption(wrapped({}, TextSize::Small, Colour::Ink2)),
      m_interval(wrapped({}, TextSize::Small, Colour::Ink2)),
      m_trend(new Sparkline),
      m_trendText(wrapped({}, TextSize::Small, Colour::Ink2)),
      m_peers(new PeerStrip),
      m_comparison(wrapped({}, TextSize::Small, Colour::Ink2)),
      m_certainty(wrapped({}, TextSize::Small, Colour::Ink2)),
      m_quality(wrapped({}, TextSize::Small, Colour::Warn)) {
    buildHead();
    buildNumber();
    column()->addWidget(m_peers);
    column()->addWidget(m_comparison);
    column()->addWidget(m_certainty);
    column()->addWidget(m_quality);
    buildFoot();
}

void FactCard::buildHead() {
    m_title->setWeight(QFont::DemiBold);
    m_head = new QHBoxLayout;
    m_head->addWidget(m_title, 1);
    column()->addLayout(m_head);
    column()->addWidget(m_sentence);
}

void FactCard::buildNumber() {
    auto* row = new QHBoxLayout;
    row->setSpacing(20);
    auto* number = new QVBoxLayout;
    number->setSpacing(1);
    number->addWidget(m_headline);
    number->addWidget(m_caption);
    number->addWidget(m_interval);
    number->addStretch();
    row->addLayout(number, 5);
    m_trendSide = new QWidget;
    auto* trend = new QVBoxLayout(m_trendSide);
    trend->setContentsMargins(0, 4, 0, 0);
    trend->setSpacing(2);
    trend->addWidget(m_trend);
    m_trendText->setAlignment(Qt::AlignTrailing | Qt::AlignTop);
    trend->addWidget(m_trendText);
    trend->addStretch();
    row->addWidget(m_trendSide, 6);
    column()->addLayout(row);
}

void FactCard::buildFoot() {
    column()->addStretch(1);
    auto* foot = new QWidget; // with large letters it takes two lines
    auto* both = new Flow(foot, 4);
    both->setLastAside(true);
    auto* tools = new QWidget;
    auto* row = new QHBoxLayout(tools);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    m_show = button({}, ButtonLook::Link, QStringLiteral("chevron-right"));
    m_show->setCheckable(true);
    m_copy = iconButton(QStringLiteral("copy"), tr("Copy this fact as text"));
    m_export = iconButton(QStringLiteral("download"), tr("Save the records as CSV"));
    m_use = button(tr("Use in 1:1"), ButtonLook::Plain, QStringLiteral("quote"));
    m_use->setCheckable(true);
    both->addWidget(m_show);
    both->addWidget(tools);
    row->addWidget(m_export);
    row->addWidget(m_copy);
    row->addSpacing(4);
    row->addWidget(m_use);
    column()->addWidget(foot);
    connect(m_show, &QPushButton::toggled, this, &FactCard::setOpen);
    connect(m_copy, &QPushButton::clicked, this, &FactCard::copy);
    connect(m_export, &QPushButton::clicked, this, &FactCard::exportRecords);
    connect(m_use, &QPushButton::clicked, this, &FactCard::useInOneToOne);
    connect(&m_shell.preparation(), &app::Preparation::changed, this, &FactCard::showWanted);
}

void FactCard::setFact(const coaching::Fact& fact, PersonId person, const QString& who,
                       const app::SnapshotPtr& snapshot) {
    const bool sameRecords = m_snapshot == snapshot && m_person == person; // an import may change them, not their count
    m_snapshot = snapshot;
    m_fact = fact;
    m_person = person;
    setAccessibleName(fact.title);
    const auto grade = fact.result.grade;
    const Colour mark = gradeLook(grade).ink;
    m_title->setText(fact.title);
    m_title->setToolTip(tipText(fact.definition));
    m_title->setAccessibleDescription(fact.definition);
    delete m_grade;
    m_grade = Pill::ofGrade(grade, coaching::gradeWord(fact.result));
    m_head->addWidget(m_grade);
    m_sentence->setText(unbroken(fact.sentence));
    m_headline->setText(fact.headline);
    m_caption->setText(fact.caption);
    m_interval->setText(unbroken(fact.interval));
    m_interval->setVisible(!fact.interval.isEmpty());
    const auto text = [snapshot, index = fact.result.indicator](double value) {
        return coaching::FactWriter(*snapshot->engine, snapshot->results, snapshot->window).valueText(index, value);
    };
    // One month end is a number and not a trend.
    const auto known =
        std::count_if(fact.trend.begin(), fact.trend.end(), [](const auto& p) { return p.value.has_value(); });
    const bool anyTrend = known > 1;
    // A target that grows with the period has no one height over all months.
    const bool steady = metrics::indicator(fact.result.indicator).targetScale == nullptr;
    m_trend->setTrend(fact.trend, steady ? fact.target : std::nullopt, mark, text);
    m_trendText->setText(unbroken(fact.trendText));
    m_trendSide->setVisible(anyTrend);
    m_peers->setValues(who, fact.result.value, fact.peers, mark, text);
    m_peers->setVisible(!fact.peers.empty());
    for (const auto& [label, words] : {std::pair(m_comparison, fact.comparison), std::pair(m_certainty, fact.certainty),
                                       std::pair(m_quality, fact.quality)}) {
        label->setText(unbroken(words));
        label->setVisible(!words.isEmpty());
    }
    showToggle();
    m_show->setVisible(!fact.records.isEmpty());
    m_export->setVisible(!fact.records.isEmpty());
    m_show->setAccessibleDescription(fact.title);
    m_use->setAccessibleDescription(fact.title);
    // One has a one-to-one with somebody else.
    m_use->setVisible(fact.hasValue() && m_shell.workspace().indexOf(person) != m_shell.workspace().me());
    showWanted();
    m_copy->setAccessibleDescription(fact.title);
    m_export->setAccessibleDescription(fact.title);
    if (m_records && !sameRecords) {
        if (fact.records.isEmpty()) setOpen(false);
        m_records->load(m_person, m_fact.result.indicator);
    }
}

std::vector<QWidget*> FactCard::stops() const {
    std::vector<QWidget*> stops{m_show, m_export, m_copy, m_use};
    if (m_records) stops.push_back(m_records->view());
    return stops;
}

void FactCard::setOpen(bool open) {
    if (open == m_open) return;
    m_open = open;
    m_show->setChecked(open);
    showToggle();
    m_show->setIcon(
        lineIcon(open ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right"), Colour::AccentInk));
    if (open && !m_records) {
        m_records = new RecordsTable(m_shell, tr("Records behind: %1").arg(m_fact.title));
        column()->addWidget(m_records);
        connect(m_records, &RecordsTable::fitted, this, [this] {
            if (m_open) Q_EMIT recordsShown(m_records);
        });
        m_records->load(m_person, m_fact.result.indicator);
        setTabOrder(m_use, m_records->view());
    }
    if (m_records) m_records->setVisible(open);
    Q_EMIT opened(open);
    if (m_records && open) Q_EMIT recordsShown(m_records);
}

void FactCard::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && m_open) {
        m_show->setFocus(Qt::ShortcutFocusReason);
        setOpen(false);
    } else {
        Card::keyPressEvent(event);
    }
}

void FactCard::showToggle() { m_show->setText(m_open ? tr("Hide the records") : m_fact.records); }

void FactCard::showWanted() {
    const bool wanted = m_shell.preparation().isWanted(m_person, m_fact.id);
    m_use->setChecked(wanted);
    m_use->setText(wanted ? tr("On the list") : tr("Use in 1:1"));
    m_use->setIcon(lineIcon(wanted ? QStringLiteral("check") : QStringLiteral("quote"),
                            wanted ? Colour::AccentInk : Colour::Ink2));
}

void FactCard::useInOneToOne() {
    auto& preparation = m_shell.preparation();
    preparation.want(m_person, m_fact.id);
    showWanted();
    const int count = preparation.wantedCount(m_person);
    m_shell.toast(preparation.isWanted(m_person, m_fact.id)
                      ? tr("On the list for the next one-to-one with %1 (%n facts)", nullptr, count).arg(personName())
                      : tr("Off the list for the next one-to-one with %1").arg(personName()));
}

QString FactCard::personName() const {
    const auto ledger = m_shell.workspace().ledger();
    const auto index = m_shell.workspace().indexOf(m_person);
    return ledger && index != domain::noPerson ? ledger->person(index).name : QString();
}

QDate FactCard::asOf() const { return m_snapshot ? m_snapshot->results.asOf().toDate() : QDate(); }

void FactCard::copy() {
    const QString head =
        tr("%1 · %2 · data to %3")
            .arg(personName(), m_fact.title, QLocale().toString(asOf(), QStringLiteral("d MMMM yyyy")));
    QApplication::clipboard()->setText(head + u'\n' + coaching::asText(m_fact));
    m_shell.toast(tr("Copied: %1").arg(m_fact.title));
}

void FactCard::exportRecords() {
    auto* d = new QFileDialog(window(), tr("Save the records as CSV"));
    d->setAttribute(Qt::WA_DeleteOnClose);
    d->setAcceptMode(QFileDialog::AcceptSave);
    d->setDefaultSuffix(QStringLiteral("csv"));
    QString name = QStringLiteral("%1-%2-%3").arg(m_fact.id, personName(), asOf().toString(Qt::ISODate));
    for (QChar& c : name) // names are imported text: nothing that a file system reads otherwise
        if (!c.isLetterOrNumber() && c != u'-' && c != u'_' && !c.isMark()) c = u'-';
    d->selectFile(name + QStringLiteral(".csv"));
    connect(d, &QFileDialog::fileSelected, this, &FactCard::save);
    d->open();
}

void FactCard::save(const QString& path) {
    // A model of its own: the table on the card may not have been opened yet.
    auto* model = new app::RecordsModel(m_shell.workspace(), this);
    connect(model, &app::RecordsModel::loaded, this, [this, model, path] {
        model->deleteLater();
        QSaveFile file(path);
        const QByteArray csv = model->toCsv();
        if (file.open(QIODevice::WriteOnly) && file.write(csv) == csv.size() && file.commit())
            m_shell.toast(tr("Records saved: %1").arg(path));
        else
            m_shell.toast(tr("The file can't be written: %1").arg(file.errorString()), true);
    });
    connect(model, &app::RecordsModel::failed, this, [this, model](const QString& words) {
        model->deleteLater();
        m_shell.toast(words, true);
    });
    model->load(m_person, m_fact.result.indicator);
}

} // namespace chalktalk::ui

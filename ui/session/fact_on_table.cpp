#include "ui/session/fact_on_table.h"

#include "ui/session/reason_line.h"
#include "ui/session/session_words.h"
#include "ui/theme/icons.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flow.h"
#include "ui/widgets/icon_view.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pill.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>

namespace chalktalk::ui {

using domain::Ending;

FactOnTable::FactOnTable(QWidget* parent)
    : Card(parent),
      m_title(eliding({}, TextSize::Small, Colour::Ink2)),
      m_head(new QHBoxLayout),
      m_sentence(wrapped({}, TextSize::Body)),
      m_headline(text({}, TextSize::Display)),
      m_comparison(wrapped({}, TextSize::Small, Colour::Ink2)),
      m_asOf(text({}, TextSize::Small, Colour::Ink3)),
      m_off(iconButton(QStringLiteral("x"), tr("Take this fact off the table"))) {
    column()->setContentsMargins(18, 12, 14, 12);
    column()->setSpacing(6);
    m_title->setWeight(QFont::DemiBold);
    m_sentence->setWeight(QFont::Medium);
    m_head->setSpacing(6);
    m_head->addWidget(m_title, 1);
    m_head->addWidget(m_off);
    column()->addLayout(m_head);
    column()->addWidget(m_sentence);
    auto* number = new QHBoxLayout;
    number->setSpacing(14);
    number->addWidget(m_headline, 0, Qt::AlignTop);
    auto* beside = new QVBoxLayout;
    beside->setContentsMargins(0, 4, 0, 0);
    beside->setSpacing(1);
    beside->addWidget(m_comparison);
    beside->addWidget(m_asOf);
    beside->addStretch(1);
    number->addLayout(beside, 1);
    column()->addLayout(number);
    buildChoices();
    buildReason();
    buildEnded();
    connect(m_off, &QPushButton::clicked, this, &FactOnTable::takenOff);
}

void FactOnTable::buildChoices() {
    m_choices = new QWidget;
    auto* flow = new Flow(m_choices, 6);
    m_discussed = button(tr("Discussed"), ButtonLook::Plain, QStringLiteral("check"));
    m_commit = button(tr("Commitment…"), ButtonLook::Plain, QStringLiteral("handshake"));
    m_aside = button(tr("Put aside…"), ButtonLook::Plain, QStringLiteral("archive"));
    for (QPushButton* b : {m_discussed, m_commit, m_aside}) flow->addWidget(b);
    column()->addWidget(m_choices);
    connect(m_discussed, &QPushButton::clicked, this, [this] { Q_EMIT ended(Ending::Discussed, {}); });
    connect(m_commit, &QPushButton::clicked, this, &FactOnTable::commitmentAsked);
    connect(m_aside, &QPushButton::clicked, this, &FactOnTable::offerReasons);
}

void FactOnTable::buildReason() {
    m_reason = new ReasonLine;
    column()->addWidget(m_reason);
    m_reason->hide();
    connect(m_reason, &ReasonLine::typed, this, &FactOnTable::reasonTyped);
    connect(m_reason, &ReasonLine::given, this, [this](const QString& reason) {
        m_reason->hide();
        Q_EMIT ended(Ending::PutAside, reason);
    });
    connect(m_reason, &ReasonLine::left, this, [this] {
        typeReason(false);
        m_aside->setFocus();
    });
}

void FactOnTable::buildEnded() {
    m_ended = new QWidget;
    auto* row = new QHBoxLayout(m_ended);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_endedIcon = new IconView;
    m_endedText = wrapped({}, TextSize::Body, Colour::Ink2);
    m_change = button(tr("Change"), ButtonLook::Link);
    row->addWidget(m_endedIcon);
    row->addWidget(m_endedText, 1);
    row->addWidget(m_change);
    column()->addWidget(m_ended);
    connect(m_change, &QPushButton::clicked, this, [this] {
        Q_EMIT ended(Ending::None, {});
        if (m_choices->isVisible()) m_discussed->setFocus();
    });
}

void FactOnTable::offerReasons() {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const QString& reason : m_reasons) {
        QAction* action = menu->addAction(QString(reason).replace(u'&', QStringLiteral("&&")));
        connect(action, &QAction::triggered, this, [this, reason] { Q_EMIT ended(Ending::PutAside, reason); });
    }
    if (!m_reasons.isEmpty()) menu->addSeparator();
    connect(menu->addAction(tr("For another reason…")), &QAction::triggered, this, [this] { typeReason(true); });
    menu->popup(m_aside->mapToGlobal(QPoint(0, m_aside->height() + 4)));
    if (!menu->actions().isEmpty()) menu->setActiveAction(menu->actions().front());
}

void FactOnTable::typeReason(bool typing) {
    m_choices->setVisible(!typing);
    if (typing)
        m_reason->ask(tr("Why is it put aside?"), tr("Put aside"));
    else
        m_reason->hide();
}

void FactOnTable::setFact(const domain::SessionFact& fact, Day today, const QStringList& asideReasons, bool readOnly,
                          const QString& halfReason) {
    const bool other = !(m_fact == fact);
    m_fact = fact;
    m_reasons = asideReasons;
    m_readOnly = readOnly;
    setAccessibleName(fact.fact.title);
    m_title->setText(fact.fact.title);
    delete m_grade;
    m_grade = frozenPill(fact.fact);
    if (m_grade) m_head->insertWidget(1, m_grade);
    m_sentence->setText(unbroken(fact.fact.sentence));
    m_headline->setText(fact.fact.headline);
    m_comparison->setText(unbroken(fact.fact.comparison));
    m_comparison->setVisible(!fact.fact.comparison.isEmpty());
    m_asOf->setText(tr("as of %1").arg(dayWords(fact.fact.asOf, today)));
    for (QPushButton* b : {m_discussed, m_commit, m_aside, m_change, m_off})
        b->setAccessibleDescription(fact.fact.title);
    m_off->setVisible(!readOnly && fact.ending == Ending::None);
    if (other) m_reason->hide();
    const bool mayBePutAside = !readOnly && fact.ending == Ending::None;
    if (!m_reason->isHidden())
        m_reason->setWords(halfReason);
    else if (mayBePutAside && !halfReason.isEmpty())
        m_reason->comeBack(tr("Why is it put aside?"), tr("Put aside"), halfReason), m_choices->hide();
    showEnding();
}

void FactOnTable::showEnding() {
    const bool open = m_fact.ending == Ending::None;
    if (m_reason->isHidden()) m_choices->setVisible(open && !m_readOnly);
    m_ended->setVisible(!open || m_readOnly);
    m_change->setVisible(!m_readOnly);
    switch (m_fact.ending) {
    case Ending::None:
        m_endedIcon->setName(QStringLiteral("circle"), Colour::Ink3);
        m_endedText->setText(tr("Open"));
        break;
    case Ending::Discussed:
        m_endedIcon->setName(QStringLiteral("check"), Colour::AccentInk);
        m_endedText->setText(tr("Discussed"));
        break;
    case Ending::Commitment:
        m_endedIcon->setName(QStringLiteral("handshake"), Colour::AccentInk);
        m_endedText->setText(tr("Turned into a commitment"));
        break;
    case Ending::PutAside:
        m_endedIcon->setName(QStringLiteral("archive"), Colour::Ink2);
        m_endedText->setText(m_fact.reason.isEmpty() ? tr("Put aside") : tr("Put aside: %1").arg(m_fact.reason));
        break;
    }
}

QWidget* FactOnTable::firstChoice() const {
    return m_fact.ending == Ending::None && !m_readOnly ? m_discussed : nullptr;
}

} // namespace chalktalk::ui

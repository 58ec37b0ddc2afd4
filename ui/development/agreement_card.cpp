#include "ui/development/agreement_card.h"

#include "ui/development/plan_words.h"
#include "ui/session/kept_rows.h"
#include "ui/session/session_words.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/icon_view.h"
#include "ui/widgets/label.h"
#include "ui/widgets/tip.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace chalktalk::ui {

AgreementRow::AgreementRow()
    : avatar(new Avatar(1.8)),
      name(wrapped({})),
      words(wrapped({}, TextSize::Small, Colour::Ink2)),
      icon(new IconView),
      yes(button(tr("I say yes"), ButtonLook::Plain, QStringLiteral("handshake"))) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    row->addWidget(avatar);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(1);
    name->setWeight(QFont::DemiBold);
    texts->addWidget(name);
    texts->addWidget(words);
    row->addLayout(texts, 1);
    row->addWidget(icon);
    row->addWidget(yes);
}

AgreementCard::AgreementCard(app::Workspace& workspace, app::DevelopmentEditor& editor, QWidget* parent)
    : PlanCard(editor, tr("Everybody's yes"), {}, parent), m_workspace(workspace), m_column(new QVBoxLayout) {
    m_column->setSpacing(12);
    body()->addLayout(m_column);
}

std::vector<AgreementCard::Side> AgreementCard::sides() const {
    std::vector<Side> all{{plan().person, tr("whose plan it is")}};
    const bool coaches = plan().coach.isNull() || plan().coach == plan().author;
    all.push_back({plan().author, coaches ? tr("writes it and coaches it day by day") : tr("writes it")});
    if (!coaches) all.push_back({plan().coach, tr("coaches it day by day")});
    return all;
}

void AgreementCard::agree(std::size_t position) {
    const auto all = sides();
    if (position >= all.size()) return;
    if (const QString missing = editor().notAgreeableBecause(); !missing.isEmpty()) return Q_EMIT refused(missing);
    m_saying = all[position].person;
    editor().agree(m_saying);
}

void AgreementCard::show(AgreementRow& row, const Side& side, PersonId me) {
    const QString name = editor().nameOf(side.person);
    const Day today = m_workspace.today();
    const auto* said = plan().agreementOf(side.person);
    const bool yes = plan().isAgreedBy(side.person);
    row.avatar->setName(name);
    row.name->setText(side.person == me ? tr("%1 (you)").arg(name) : name);
    QString words = side.is;
    if (said) {
        const QString day = dayWords(said->day, today);
        words += QStringLiteral(" · ");
        words += yes ? tr("said yes %1").arg(day) : tr("said yes %1, to an earlier wording").arg(day);
        if (said->onPaper) words += QStringLiteral(" · ") + tr("written down for them");
    }
    row.words->setText(words);
    row.icon->setName(yes ? QStringLiteral("circle-check") : QStringLiteral("circle"),
                      yes ? Colour::AccentInk : Colour::Ink3);
    row.yes->setText(side.person == me ? tr("I say yes") : tr("%1 says yes").arg(firstName(name)));
    row.yes->setAccessibleDescription(side.person == me ? QString() : tr("It is written down for them."));
    row.yes->setToolTip(tipText(row.yes->accessibleDescription()));
    row.yes->setVisible(!yes && isOpen() && editor().mayAgreeFor(side.person));
}

void AgreementCard::refresh() {
    const auto all = sides();
    const auto before = m_rows.size();
    fitRows(m_rows, all.size(), *m_column, [this](std::size_t i) {
        auto* row = new AgreementRow;
        connect(row->yes, &QPushButton::clicked, this, [this, i] { agree(i); });
        return row;
    });
    const auto ledger = m_workspace.ledger();
    const auto index = m_workspace.me();
    const PersonId me = ledger && index != domain::noPerson ? ledger->person(index).id : PersonId{};
    for (std::size_t i = 0; i < all.size(); ++i) show(*m_rows[i], all[i], me);
    const QString missing = editor().notAgreeableBecause();
    setHint(!isOpen()            ? QString()
            : plan().isAgreed()  ? tr("Whoever changes what was agreed asks for everybody's yes anew.")
            : !missing.isEmpty() ? missing
            : editor().isOwn()   ? tr("A plan holds once everybody has said yes to it as it stands. You say your own.")
                                 : tr("A plan holds once everybody has said yes to it as it stands."));
    if (before != m_rows.size()) Q_EMIT rowsChanged();
    if (m_saying.isNull() || !plan().isAgreedBy(m_saying)) return;
    m_saying = {};
    if (QWidget* next = firstStop()) next->setFocus(Qt::TabFocusReason);
}

QWidget* AgreementCard::firstStop() const {
    for (const AgreementRow* row : m_rows)
        if (!row->yes->isHidden()) return row->yes;
    return nullptr;
}

} // namespace chalktalk::ui

#include "ui/person/person_page.h"

#include "app/rhythm/cadences.h"
#include "app/rhythm/rhythm_table.h"
#include "ui/development/development_part.h"
#include "ui/person/calls_part.h"
#include "ui/person/commitments_part.h"
#include "ui/person/diary_part.h"
#include "ui/person/facts_part.h"
#include "ui/person/profile_part.h"
#include "ui/person/timeline_part.h"
#include "ui/shell/shell.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flow.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/scroll_page.h"
#include "ui/widgets/segments.h"

#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

namespace chalktalk::ui {

namespace {

constexpr const char* s_parts[] = {"", "one-to-ones", "commitments", "calls", "development", "profile", "timeline"};

} // namespace

PersonPage::PersonPage(Shell& shell)
    : m_shell(shell),
      m_facts(shell.workspace()),
      m_scroll(new ScrollPage),
      m_avatar(new Avatar(3.2)),
      m_name(eliding({}, TextSize::Display)),
      m_pills(new QWidget),
      m_pillFlow(new Flow(m_pills, 6)),
      m_detail(text({}, TextSize::Body, Colour::Ink2)),
      m_brief(button(tr("One-page brief"), ButtonLook::Plain, QStringLiteral("printer"))),
      m_start(button(tr("Start 1:1"), ButtonLook::Primary, QStringLiteral("message-circle"))),
      m_segments(new Segments),
      m_factsPart(nullptr) {
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_scroll);
    m_scroll->column()->addLayout(buildHeader());
    for (const QString& name : {tr("Facts"), tr("One-to-ones"), tr("Commitments"), tr("Calls"), tr("Development"),
                                tr("Profile"), tr("Timeline")})
        m_segments->addTab(name);
    m_segments->setAccessibleName(tr("What is shown of this person"));
    m_scroll->column()->addWidget(m_segments);
    m_factsPart = new FactsPart(shell, m_facts, *m_scroll);
    m_scroll->column()->addWidget(m_factsPart);
    m_scroll->column()->addStretch(1);
    connect(&m_facts, &app::PersonFacts::changed, this, &PersonPage::refresh);
    connect(&shell.workspace(), &app::Workspace::changed, this, &PersonPage::refresh);
    connect(&shell.workspace(), &app::Workspace::meChanged, this, &PersonPage::refresh);
    connect(m_segments, &QTabBar::currentChanged, this, [this](int at) {
        if (!m_quiet && m_facts.person())
            m_shell.go({QStringLiteral("person"), m_facts.person(), QString::fromLatin1(s_parts[at])});
    });
    connect(m_brief, &QPushButton::clicked, this, [this] {
        m_shell.go({QStringLiteral("prepare"), m_facts.person(), {}});
    });
    connect(m_start, &QPushButton::clicked, this, [this] {
        const auto open = openSession();
        m_shell.go(
            {QStringLiteral("session"), m_facts.person(), open ? QString::number(open->value) : QStringLiteral("new")});
    });
    refresh();
}

QLayout* PersonPage::buildHeader() {
    auto* row = new QHBoxLayout;
    row->setSpacing(lineHeight() * 3 / 4);
    auto* back = iconButton(QStringLiteral("arrow-left"), tr("Back"));
    connect(back, &QPushButton::clicked, this, [this] { m_shell.back(); });
    row->addWidget(back);
    row->addWidget(m_avatar);
    auto* words = new QVBoxLayout;
    words->setSpacing(4);
    words->addWidget(m_name);
    m_pillFlow->addWidget(m_detail);
    words->addWidget(m_pills);
    row->addLayout(words, 1);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(lineHeight() / 2);
    buttons->addWidget(m_brief);
    buttons->addWidget(m_start);
    buttons->addStretch(1);
    m_header = new QBoxLayout(QBoxLayout::LeftToRight);
    m_header->setSpacing(lineHeight() / 2);
    m_header->addLayout(row, 1);
    m_header->addLayout(buttons);
    return m_header;
}

void PersonPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    const bool narrow = width() < lineHeight() * 44; // the buttons stand under the name there
    m_header->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

PersonPage::Part PersonPage::partOf(const QString& part) {
    for (int i = OneToOnes; i <= Timeline; ++i)
        if (part == QLatin1String(s_parts[i])) return static_cast<Part>(i);
    return Facts;
}

void PersonPage::enter(const app::Route& route) {
    const bool another = route.person != m_facts.person();
    const bool keyboardOnTabs = m_segments->hasFocus();
    m_facts.setPerson(route.person);
    if (another) m_scroll->verticalScrollBar()->setValue(0);
    showPart(partOf(route.part));
    refresh();
    if (m_part == Facts && !route.part.isEmpty()) m_factsPart->reveal(route.part);
    if (keyboardOnTabs) m_segments->setFocus(Qt::OtherFocusReason);
}

void PersonPage::showPart(Part part) {
    m_part = part;
    m_quiet = true;
    m_segments->setCurrentIndex(part);
    m_quiet = false;
    const auto add = [this](auto*& widget, auto* made) {
        widget = made;
        m_scroll->column()->insertWidget(m_scroll->column()->count() - 1, made);
    };
    if (part == OneToOnes && !m_diary) add(m_diary, new DiaryPart(m_shell));
    if (part == Commitments && !m_commitments) add(m_commitments, new CommitmentsPart(m_shell));
    if (part == Calls && !m_calls) add(m_calls, new CallsPart(m_shell));
    if (part == Development && !m_development) add(m_development, new DevelopmentPart(m_shell));
    if (part == Profile && !m_profile) add(m_profile, new ProfilePart(m_shell));
    if (part == Timeline && !m_timeline) add(m_timeline, new TimelinePart(m_shell));
    m_factsPart->setVisible(part == Facts);
    const auto person = m_facts.person();
    if (m_diary) m_diary->setVisible(part == OneToOnes);
    if (m_commitments) m_commitments->setVisible(part == Commitments);
    if (m_calls) m_calls->setVisible(part == Calls);
    if (m_development) m_development->setVisible(part == Development);
    if (m_profile) m_profile->setVisible(part == Profile);
    if (m_timeline) m_timeline->setVisible(part == Timeline);
    // A part that isn't shown reads nothing; what was typed into the profile is saved when it is left.
    if (m_diary) m_diary->setPerson(part == OneToOnes ? person : std::nullopt);
    if (m_commitments) m_commitments->setPerson(part == Commitments ? person : std::nullopt);
    if (m_calls) m_calls->setPerson(part == Calls ? person : std::nullopt);
    if (m_development) m_development->setPerson(part == Development ? person : std::nullopt);
    if (m_profile) m_profile->setPerson(part == Profile ? person : std::nullopt);
    if (m_timeline) m_timeline->setPerson(part == Timeline ? person : std::nullopt);
}

QWidget* PersonPage::firstFocus() {
    QWidget* first = nullptr;
    if (m_segments->hasFocus()) return m_segments; // arrows turn the parts over without leaving the tabs
    if (m_part == Facts) first = m_factsPart->firstFocus();
    if (m_part == Profile) first = m_profile->firstFocus();
    if (m_part == Commitments) first = m_commitments->firstFocus();
    if (m_part == Calls) first = m_calls->firstFocus();
    if (m_part == Development) first = m_development->firstFocus();
    return first ? first : m_segments;
}

const std::vector<FactCard*>& PersonPage::cards() const { return m_factsPart->cards(); }

bool PersonPage::hasAllCards() const { return m_factsPart->isWhole(); }

void PersonPage::refresh() {
    const QString name = m_facts.name();
    if (m_name->text() != name) {
        m_name->setText(name);
        m_avatar->setName(name);
        Q_EMIT titleChanged();
    }
    m_detail->setText(m_facts.detail());
    showPills();
    showButtons();
}

std::optional<SessionId> PersonPage::openSession() const {
    auto& workspace = m_shell.workspace();
    const auto log = workspace.coaching();
    if (!log || m_facts.index() == domain::noPerson) return {};
    for (const auto& line : log->sessionsWith(m_facts.index()))
        if (line.state == domain::SessionState::Open && line.coach == workspace.me()) return line.id;
    return {};
}

void PersonPage::showButtons() {
    const bool known = m_facts.index() != domain::noPerson;
    const bool oneself = known && m_facts.index() == m_shell.workspace().me();
    const auto ledger = m_shell.workspace().ledger();
    const bool isErased =
        known && ledger && m_facts.index() < ledger->people().size() && ledger->person(m_facts.index()).isErased;
    m_brief->setVisible(known && !oneself && !isErased);
    m_start->setVisible(known && !oneself && !isErased);
    m_start->setText(openSession() ? tr("Go on with 1:1") : tr("Start 1:1"));
}

QString PersonPage::oneToOneText() const {
    auto& workspace = m_shell.workspace();
    const auto ledger = workspace.ledger();
    const auto log = workspace.coaching();
    if (!ledger || !log || m_facts.index() == domain::noPerson) return {};
    const Day today = workspace.today();
    const auto rhythm = coaching::rhythmOf(*log, *ledger, m_facts.index(), app::cadencesOf(workspace), today);
    if (rhythm.next && *rhythm.next >= today) return tr("next 1:1 %1").arg(app::nextText(workspace, rhythm));
    if (!rhythm.last) return {};
    const int since = today - *rhythm.last;
    if (since == 0) return tr("last 1:1 today");
    if (since == 1) return tr("last 1:1 yesterday");
    return tr("last 1:1 %n days ago", nullptr, since);
}

void PersonPage::showPills() {
    for (Pill* old : m_pills->findChildren<Pill*>()) delete old;
    m_pillFlow->removeWidget(m_detail);
    for (const QString& words : m_facts.pills()) m_pillFlow->addWidget(new Pill(words, Colour::Info, Colour::InfoSoft));
    if (const QString words = oneToOneText(); !words.isEmpty())
        m_pillFlow->addWidget(new Pill(words, Colour::AccentInk, Colour::AccentSoft));
    m_pillFlow->addWidget(m_detail);
}

} // namespace chalktalk::ui

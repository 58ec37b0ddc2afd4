#include "ui/safety/privacy_view.h"

#include "app/workspace.h"
#include "ui/shell/shell.h"
#include "ui/widgets/busy_bar.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/flow.h"
#include "ui/widgets/label.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace chalktalk::ui {

using app::PrivacyDesk;

namespace {

// Not exec(): a nested event loop would let the store change under a waiting call.
// Of the window itself: the active one may be another dialog that is about to go.
QFileDialog* dialog(QWidget& view, const QString& title) {
    auto* d = new QFileDialog(view.window(), title, QDir::homePath());
    d->setAttribute(Qt::WA_DeleteOnClose);
    d->setWindowModality(Qt::WindowModal);
    return d;
}

Label* titled(Card* card, const QString& title, const QString& words) {
    card->setAccessibleName(title);
    card->column()->addWidget(text(title, TextSize::H2));
    auto* said = wrapped(words, TextSize::Body, Colour::Ink2);
    card->column()->addWidget(said);
    return said;
}

void addField(Card* card, const QString& name, QWidget* field) {
    auto* label = text(name, TextSize::Small, Colour::Ink2);
    label->setBuddy(field);
    field->setAccessibleName(name);
    card->column()->addWidget(label);
    card->column()->addWidget(field);
    field->setMaximumWidth(field->fontMetrics().averageCharWidth() * 60);
}

QString block(const QString& title, const QStringList& lines) {
    if (lines.isEmpty()) return {};
    return title + QStringLiteral("\n• ") + lines.join(QStringLiteral("\n• ")) + QStringLiteral("\n\n");
}

QString inWords(const std::vector<app::HoldingCopy>& copies) {
    QStringList lines;
    for (const app::HoldingCopy& copy : copies) lines << app::wordsFor(copy);
    return block(PrivacyView::tr("These copies still hold them:"), lines);
}

constexpr int s_wholeStore = 0;

} // namespace

PrivacyView::PrivacyView(Shell& shell, QWidget* parent)
    : QWidget(parent),
      m_shell(shell),
      m_desk(shell.workspace()),
      m_busy(new BusyBar),
      m_what(new QComboBox),
      m_whom(new QComboBox),
      m_password(secretLine(tr("Password"))),
      m_again(secretLine(tr("The same again"))),
      m_opening(secretLine(tr("The password that it was sealed with"))),
      m_typed(new QLineEdit),
      m_shown(new QCheckBox(tr("Show what I type"))),
      m_seal(button(tr("Export sealed…"), ButtonLook::Primary, QStringLiteral("lock"))),
      m_open(button(tr("Open a sealed file…"), ButtonLook::Plain, QStringLiteral("folder-open"))),
      m_erase(button(tr("Erase"), ButtonLook::Danger, QStringLiteral("trash-2"))),
      m_rule(wrapped({}, TextSize::Small, Colour::Ink2)),
      m_preview(wrapped({})),
      m_typeWhat(wrapped({}, TextSize::Small, Colour::Ink2)),
      m_answer(wrapped({})),
      m_answerBox(new Inset(Inset::Look::Info)),
      m_sealing(new Card),
      m_opened(new Card),
      m_erasing(new Card) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(14);
    buildSealing(m_sealing);
    buildOpening(m_opened);
    buildErasing(m_erasing);
    for (QWidget* part : {static_cast<QWidget*>(m_busy), static_cast<QWidget*>(m_sealing),
                          static_cast<QWidget*>(m_opened), static_cast<QWidget*>(m_erasing)})
        column->addWidget(part);
    connectAll();
    fillPeople();
    refresh();
}

QLineEdit* PrivacyView::secretLine(const QString& name) {
    auto* line = new QLineEdit;
    line->setEchoMode(QLineEdit::Password);
    line->setAccessibleName(name);
    return line;
}

void PrivacyView::buildSealing(Card* card) {
    titled(
        card, tr("Carry elsewhere, sealed"),
        tr("Everything goes into one file that opens with a password only. Nobody can recover the password: write it "
           "down where the file is not, and send it another way than the file."));
    addField(card, tr("What is sealed"), m_what);
    addField(card, tr("Password"), m_password);
    addField(card, tr("The same again"), m_again);
    card->column()->addWidget(m_shown);
    card->column()->addWidget(m_rule);
    auto* ways = new QWidget;
    (new Flow(ways, 12))->addWidget(m_seal);
    card->column()->addWidget(ways);
}

void PrivacyView::buildOpening(Card* card) {
    titled(card, tr("Open a sealed file"),
           tr("What is in it is written to a new file. If the password is another one, or a single byte was changed, "
              "nothing is written."));
    addField(card, tr("The password that it was sealed with"), m_opening);
    auto* ways = new QWidget;
    (new Flow(ways, 12))->addWidget(m_open);
    card->column()->addWidget(ways);
}

void PrivacyView::buildErasing(Card* card) {
    titled(card, tr("Erase a person"),
           tr("If somebody asks you to. What was written about them goes for good, also from the bin; the "
              "organisation's numbers stay, without their name. This can't be undone."));
    addField(card, tr("Who"), m_whom);
    card->column()->addWidget(m_preview);
    card->column()->addWidget(m_typeWhat);
    m_typed->setMaximumWidth(m_typed->fontMetrics().averageCharWidth() * 60);
    m_typed->setAccessibleName(tr("The person's name, to confirm"));
    card->column()->addWidget(m_typed);
    auto* ways = new QWidget;
    (new Flow(ways, 12))->addWidget(m_erase);
    card->column()->addWidget(ways);
    auto* box = new QVBoxLayout(m_answerBox);
    box->setContentsMargins(16, 10, 16, 10);
    box->addWidget(m_answer);
    card->column()->addWidget(m_answerBox);
    m_answerBox->hide();
}

void PrivacyView::connectAll() {
    connect(&m_desk, &PrivacyDesk::changed, this, &PrivacyView::refresh);
    connect(&m_desk, &PrivacyDesk::said, this, [this](const QString& words) { m_shell.toast(words); });
    connect(&m_desk, &PrivacyDesk::failed, this, [this](const QString& words) { m_shell.toast(words, true); });
    connect(&m_desk, &PrivacyDesk::previewed, this, &PrivacyView::showPreview);
    connect(&m_desk, &PrivacyDesk::erased, this, &PrivacyView::showErased);
    connect(&m_shell.workspace(), &app::Workspace::stateChanged, this, &PrivacyView::fillPeople);
    connect(m_busy, &BusyBar::cancelled, &m_desk, &PrivacyDesk::cancel);
    for (QLineEdit* line : {m_password, m_again, m_opening, m_typed})
        connect(line, &QLineEdit::textChanged, this, &PrivacyView::refresh);
    connect(m_shown, &QCheckBox::toggled, this, [this](bool isShown) {
        for (QLineEdit* line : {m_password, m_again})
            line->setEchoMode(isShown ? QLineEdit::Normal : QLineEdit::Password);
    });
    connect(m_seal, &QPushButton::clicked, this, &PrivacyView::chooseSealed);
    connect(m_open, &QPushButton::clicked, this, &PrivacyView::chooseToOpen);
    connect(m_whom, &QComboBox::currentIndexChanged, this, &PrivacyView::askPreview);
    connect(m_erase, &QPushButton::clicked, this, [this] {
        if (m_previewed) m_desk.erase(*m_previewed);
    });
}

void PrivacyView::show(std::optional<PersonId> person) {
    if (person) {
        const int at = m_whom->findData(QVariant::fromValue(person->value));
        if (at >= 0) m_whom->setCurrentIndex(at);
    }
    askPreview();
}

QWidget* PrivacyView::card(const QString& name) const {
    if (name == u"seal") return m_sealing;
    if (name == u"open") return m_opened;
    return name == u"erase" ? m_erasing : nullptr;
}

bool PrivacyView::hasAnswer() const { return !m_answerBox->isHidden(); }

QWidget* PrivacyView::firstStop(const QString& card) const {
    if (card == u"seal") return m_what;
    if (card == u"open") return m_opening;
    return card == u"erase" ? m_whom : nullptr;
}

void PrivacyView::fillPeople() {
    if (m_shell.workspace().state() != app::Workspace::State::Ready) return;
    const auto people = m_desk.people();
    for (QComboBox* box : {m_what, m_whom}) {
        const QSignalBlocker quiet(box);
        const QVariant before = box->currentData();
        box->clear();
        box->addItem(box == m_what ? tr("The whole store") : tr("Choose a person"), QVariant());
        for (const PrivacyDesk::Person& person : people)
            box->addItem(box == m_what ? tr("%1: this person’s record").arg(person.name) : person.name,
                         QVariant::fromValue(person.id.value));
        box->setCurrentIndex(before.isValid() ? std::max(0, box->findData(before)) : 0);
    }
    askPreview();
}

void PrivacyView::refresh() {
    const bool idle = m_desk.state() == PrivacyDesk::State::Idle;
    const QString problem = PrivacyDesk::problemWith(m_password->text(), m_again->text());
    m_rule->setText(problem.isEmpty() ? tr("This will do. Make it long rather than odd.") : problem);
    m_seal->setEnabled(idle && problem.isEmpty());
    m_open->setEnabled(idle && !m_opening->text().isEmpty());
    m_typed->setVisible(m_previewed.has_value());
    m_typeWhat->setVisible(m_previewed.has_value());
    m_preview->setVisible(m_previewed.has_value());
    m_erase->setVisible(m_previewed.has_value());
    m_erase->setEnabled(idle && m_previewed && m_typed->text().trimmed() == m_name.trimmed());
    switch (m_desk.state()) {
    case PrivacyDesk::State::Idle: m_busy->hide(); break;
    case PrivacyDesk::State::Sealing: m_busy->report(m_desk.percent(), tr("Copying and sealing…")); break;
    case PrivacyDesk::State::Opening: m_busy->report(m_desk.percent(), tr("Opening and checking…")); break;
    case PrivacyDesk::State::Erasing: m_busy->report(-1, tr("Erasing, and making a backup…")); break;
    }
}

void PrivacyView::chooseSealed() {
    auto* d = dialog(*this, tr("Export sealed"));
    d->setAcceptMode(QFileDialog::AcceptSave);
    d->selectFile(m_what->currentIndex() == s_wholeStore ? QStringLiteral("chalktalk.sealed")
                                                         : QStringLiteral("record.sealed"));
    connect(d, &QFileDialog::fileSelected, this, [this](const QString& file) {
        std::optional<PersonId> about;
        if (m_what->currentIndex() != s_wholeStore) about = PersonId{m_what->currentData().toLongLong()};
        m_password->setFocus(Qt::OtherFocusReason); // the button can't keep it, and what comes next is another card's
        QString password = m_password->text();
        m_password->clear();
        m_again->clear();
        m_shown->setChecked(false);
        m_desk.seal(file, about, std::move(password));
    });
    d->open();
}

void PrivacyView::chooseToOpen() {
    auto* d = dialog(*this, tr("Open a sealed file"));
    d->setFileMode(QFileDialog::ExistingFile);
    connect(d, &QFileDialog::fileSelected, this, &PrivacyView::choosePlain);
    d->open();
}

void PrivacyView::choosePlain(const QString& sealed) {
    auto* d = dialog(*this, tr("Write what is in it to"));
    d->setAcceptMode(QFileDialog::AcceptSave);
    d->selectFile(QStringLiteral("opened.chalktalk"));
    connect(d, &QFileDialog::fileSelected, this, [this, sealed](const QString& to) {
        m_opening->setFocus(Qt::OtherFocusReason); // for another try
        QString password = m_opening->text();
        m_opening->clear();
        m_desk.open(sealed, to, std::move(password));
    });
    d->open();
}

void PrivacyView::askPreview() {
    m_previewed.reset();
    m_typed->clear();
    const QVariant chosen = m_whom->currentData();
    if (chosen.isValid()) {
        m_answerBox->hide();
        m_desk.preview(PersonId{chosen.toLongLong()});
    }
    refresh();
}

void PrivacyView::showPreview(PersonId person, const app::ErasurePreview& preview) {
    if (m_whom->currentData().toLongLong() != person.value) return;
    m_previewed = person;
    m_name = m_whom->currentText();
    m_preview->setText((block(tr("What goes:"), preview.goes) + block(tr("What changes:"), preview.changes) +
                        block(tr("What stays:"), preview.stays) + inWords(preview.copies))
                           .trimmed());
    m_typeWhat->setText(tr("Type %1 to go on.").arg(m_name));
    refresh();
    Q_EMIT previewShown();
}

void PrivacyView::showErased(const app::ErasureAnswer& answer) {
    m_answer->setText((tr("Done. The numbers that stay stand under “%1”.").arg(answer.name) + QStringLiteral("\n\n") +
                       inWords(answer.copies) + answer.remains)
                          .trimmed());
    m_answerBox->show();
    const QSignalBlocker quiet(m_whom);
    m_whom->setCurrentIndex(0);
    m_previewed.reset();
    m_typed->clear();
    refresh();
}

} // namespace chalktalk::ui

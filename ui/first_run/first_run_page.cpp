#include "ui/first_run/first_run_page.h"

#include "app/repair/store_checks.h"
#include "app/workspace.h"
#include "ui/shell/shell.h"
#include "ui/shell/store_dialogs.h"
#include "ui/theme/icons.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/scroll_page.h"
#include "ui_first_run_page.h"

#include <QDragEnterEvent>
#include <QMimeData>

namespace chalktalk::ui {

FirstRunPage::FirstRunPage(Shell& shell) : m_shell(shell), m_form(std::make_unique<Ui::FirstRunPage>()) {
    m_form->setupUi(this);
    setAcceptDrops(true);
    m_form->column->setContentsMargins(pageMargins());
    letScroll(*this);
    m_form->title->setSize(TextSize::Display);
    m_form->intro->setColour(Colour::Ink2);
    m_form->intro->setSize(TextSize::H2);
    m_form->intro->setWeight(QFont::Normal);
    m_form->stays->setColour(Colour::Ink2);
    m_form->problemTitle->setWeight(QFont::DemiBold);
    m_form->problemTitle->setColour(Colour::Bad);
    m_form->problem->setLook(Inset::Look::Bad);
    m_repair = button(tr("See what can be repaired"), ButtonLook::Plain, QStringLiteral("shield-check"));
    m_form->problem->layout()->addWidget(m_repair);
    m_form->problem->layout()->setAlignment(m_repair, Qt::AlignLeading);
    connect(m_repair, &QPushButton::clicked, this, [this] { m_shell.go({QStringLiteral("repair"), {}, {}}); });
    const int side = lineHeight();
    m_form->lock->setFixedSize(side, side);
    m_form->lock->setName(QStringLiteral("lock"));
    m_form->problem->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_form->doors->setMaximumWidth(lineHeight() * 58);
    m_form->intro->setMaximumWidth(lineHeight() * 44);

    connect(m_form->importDoor, &QPushButton::clicked, this, [this] {
        m_shell.go({QStringLiteral("import"), {}, {}});
    });
    connect(m_form->sampleDoor, &QPushButton::clicked, this, [this] { m_shell.workspace().createSample(); });
    connect(m_form->openDoor, &QPushButton::clicked, this, [this] { chooseStore(m_shell); });
    connect(&shell.workspace(), &app::Workspace::stateChanged, this, &FirstRunPage::showProblem);
    showProblem();
}

FirstRunPage::~FirstRunPage() = default;

void FirstRunPage::enter(const app::Route&) { showProblem(); }

QWidget* FirstRunPage::firstFocus() { return m_form->importDoor; }

void FirstRunPage::showProblem() {
    const bool failed = m_shell.workspace().state() == app::Workspace::State::Failed;
    m_form->problem->setVisible(failed);
    m_form->problemText->setText(m_shell.workspace().problem());
    m_repair->setVisible(failed && m_shell.workspace().checks().isUnreadable());
}

void FirstRunPage::dragEnterEvent(QDragEnterEvent* event) {
    if (!event->mimeData()->hasUrls()) return;
    event->acceptProposedAction();
    m_form->importDoor->setDropping(true);
}

void FirstRunPage::dragLeaveEvent(QDragLeaveEvent*) { m_form->importDoor->setDropping(false); }

void FirstRunPage::dropEvent(QDropEvent* event) {
    m_form->importDoor->setDropping(false);
    QStringList paths;
    for (const QUrl& url : event->mimeData()->urls())
        if (url.isLocalFile()) paths << url.toLocalFile();
    if (!paths.isEmpty()) m_shell.importFiles(paths);
}

} // namespace chalktalk::ui

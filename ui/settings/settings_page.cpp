#include "ui/settings/settings_page.h"

#include "app/when_not_ready.h"
#include "app/workspace.h"
#include "metrics/catalogue.h"
#include "ui/shell/shell.h"
#include "ui/shell/store_dialogs.h"
#include "ui/shell/who_am_i.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flow.h"
#include "ui/widgets/scroll_page.h"
#include "ui_settings_page.h"

#include <QDir>
#include <QDoubleSpinBox>
#include <QLocale>
#include <QTimeZone>

namespace chalktalk::ui {

using app::Workspace;

SettingsPage::SettingsPage(Shell& shell) : m_shell(shell), m_form(std::make_unique<Ui::SettingsPage>()) {
    m_form->setupUi(this);
    dress();
    buildChoices();
    buildTargets();
    buildStoreButtons();
    connectForm();
    refresh();
}

SettingsPage::~SettingsPage() = default;

void SettingsPage::dress() {
    auto& f = *m_form;
    f.column->setContentsMargins(pageMargins());
    f.content->setMaximumWidth(lineHeight() * 54);
    f.scroll->viewport()->setAutoFillBackground(false);
    f.content->setAutoFillBackground(false);
    f.title->setSize(TextSize::Display);
    for (auto* label : {f.lookTitle, f.whoTitle, f.organisationTitle, f.storeTitle, f.sampleTitle, f.aboutTitle})
        label->setSize(TextSize::H2);
    f.targetsTitle->setWeight(QFont::DemiBold);
    for (auto* label : {f.zoneText, f.fiscalText, f.currencyText, f.storeText, f.sampleText, f.licences, f.whoText})
        label->setColour(Colour::Ink2);
    ui::dress(f.chooseWho, ButtonLook::Plain, QStringLiteral("user-check"));
    ui::dress(f.removeSample, ButtonLook::Danger, QStringLiteral("trash-2"));
    f.version->setText(tr("Chalktalk %1").arg(QStringLiteral(CHALKTALK_VERSION)));
}

void SettingsPage::buildChoices() {
    auto& f = *m_form;
    f.themeTabs->addTab(tr("System"));
    f.themeTabs->addTab(tr("Light"));
    f.themeTabs->addTab(tr("Dark"));
    for (const QByteArray& id : QTimeZone::availableTimeZoneIds()) {
        // Places and UTC; the offsets and historic short names only make the list long.
        if (id.contains('/') ? !id.startsWith("Etc/") : id == "UTC") f.zone->addItem(QString::fromLatin1(id));
    }
    for (QComboBox* box : {f.zone, f.fiscal}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(16);
    }
    f.zone->setMaxVisibleItems(16);
    for (int month = 1; month <= 12; ++month) f.fiscal->addItem(QLocale().standaloneMonthName(month), month);
}

void SettingsPage::buildTargets() {
    auto* grid = new QGridLayout(m_form->targets);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(14);
    grid->setColumnStretch(2, 1);
    QWidget* before = m_form->fiscal;
    for (const auto& indicator : metrics::catalogue()) {
        if (!indicator.target) continue;
        const int row = grid->rowCount();
        const bool percent = indicator.unit == metrics::Unit::Percent;
        auto* box = new QDoubleSpinBox;
        box->setRange(0, percent ? 1000 : 100);
        box->setDecimals(percent ? 0 : 1);
        box->setSingleStep(percent ? 5 : 0.5);
        box->setSuffix(percent ? tr(" %") : indicator.unit == metrics::Unit::Times ? tr(" times") : QString());
        box->setButtonSymbols(QAbstractSpinBox::NoButtons);
        box->setKeyboardTracking(false);
        box->setAccessibleName(tr("Target of %1").arg(metrics::name(indicator)));
        auto* label = text(metrics::name(indicator));
        label->setBuddy(box);
        auto* words = wrapped(metrics::definition(indicator), TextSize::Small, Colour::Ink2);
        grid->addWidget(label, row, 0);
        grid->addWidget(box, row, 1);
        grid->addWidget(words, row, 2);
        const double scale = percent ? 100 : 1;
        m_targets.push_back({QString::fromLatin1(indicator.id), *indicator.target * scale, box});
        connect(box, &QDoubleSpinBox::valueChanged, this, [this, id = m_targets.back().id, scale](double value) {
            if (!m_quiet)
                m_shell.workspace().setStoreSetting(QStringLiteral("target.") + id, QString::number(value / scale));
        });
        setTabOrder(before, box);
        before = box;
    }
    m_form->targetsTitle->setVisible(!m_targets.empty());
    m_form->targets->setVisible(!m_targets.empty());
}

void SettingsPage::buildStoreButtons() {
    auto* flow = new Flow(m_form->storeButtons, 10);
    auto* safety = button(tr("Back&ups and bin"), ButtonLook::Plain, QStringLiteral("archive"));
    auto* save = button(tr("&Save a copy…"), ButtonLook::Plain, QStringLiteral("save"));
    auto* check = button(tr("&Check"), ButtonLook::Plain, QStringLiteral("shield-check"));
    auto* open = button(tr("O&pen another…"), ButtonLook::Plain, QStringLiteral("folder-open"));
    for (QPushButton* b : {safety, save, check, open}) flow->addWidget(b);
    setTabOrder(safety, save);
    setTabOrder(save, check);
    setTabOrder(check, open);
    setTabOrder(open, m_form->removeSample);
    connect(save, &QPushButton::clicked, this, [this] { chooseBackup(m_shell); });
    connect(safety, &QPushButton::clicked, this, [this] { m_shell.go({QStringLiteral("safety"), {}, {}}); });
    connect(check, &QPushButton::clicked, this, [this] {
        m_shell.go({QStringLiteral("safety"), {}, QStringLiteral("check")});
    });
    connect(open, &QPushButton::clicked, this, [this] { chooseStore(m_shell); });
}

void SettingsPage::connectForm() {
    auto& f = *m_form;
    auto& workspace = m_shell.workspace();
    connect(f.themeTabs, &QTabBar::currentChanged, this, [this](int at) {
        if (!m_quiet) m_shell.theme().choose(static_cast<ThemeChoice>(at));
    });
    connect(f.chooseWho, &QPushButton::clicked, this, [this] { m_shell.showWhoAmI(); });
    connect(f.zone, &QComboBox::activated, this,
            [this] { m_shell.workspace().setStoreSetting(QStringLiteral("time_zone"), m_form->zone->currentText()); });
    connect(f.fiscal, &QComboBox::activated, this, [this] {
        m_shell.workspace().setStoreSetting(QStringLiteral("fiscal_start_month"),
                                            m_form->fiscal->currentData().toString());
    });
    connect(f.removeSample, &QPushButton::clicked, &workspace, &Workspace::removeSample);
    connect(&m_shell.theme(), &Theme::changed, this, &SettingsPage::refresh);
    app::whenNotReady(workspace, this, [this] { refresh(); });
    connect(&workspace, &Workspace::changed, this, &SettingsPage::refresh);
    connect(&workspace, &Workspace::meChanged, this, &SettingsPage::refresh);
}

void SettingsPage::enter(const app::Route&) { refresh(); }

QWidget* SettingsPage::firstFocus() { return m_form->themeTabs; }

void SettingsPage::refresh() {
    auto& f = *m_form;
    auto& workspace = m_shell.workspace();
    const auto ledger = workspace.ledger();
    const bool ready = workspace.state() == Workspace::State::Ready && ledger;
    m_quiet = true;
    f.themeTabs->setCurrentIndex(static_cast<int>(m_shell.theme().choice()));
    for (QWidget* part :
         {static_cast<QWidget*>(f.who), static_cast<QWidget*>(f.organisation), static_cast<QWidget*>(f.store)})
        part->setVisible(ready);
    f.sample->setVisible(ready && workspace.isSample());
    if (ready) {
        const auto me = workspace.me();
        f.whoText->setText(
            me == domain::noPerson
                ? tr("Nobody in particular: everybody is shown.")
                : tr("%1, %2").arg(ledger->person(me).name, roleName(static_cast<int>(ledger->person(me).role))));
        const QString zone = workspace.storeSetting(QStringLiteral("time_zone"));
        f.zone->setCurrentIndex(f.zone->findText(zone.isEmpty() ? QStringLiteral("UTC") : zone));
        const int month = workspace.storeSetting(QStringLiteral("fiscal_start_month")).toInt();
        f.fiscal->setCurrentIndex(std::clamp(month, 1, 12) - 1);
        f.currency->setText(ledger->currency().isEmpty() ? tr("none yet") : ledger->currency());
        f.storePath->setText(QDir::toNativeSeparators(workspace.storePath()));
        for (const Target& target : m_targets) {
            const QString set = workspace.storeSetting(QStringLiteral("target.") + target.id);
            const bool percent = target.box->decimals() == 0;
            target.box->setValue(set.isEmpty() ? target.usual : set.toDouble() * (percent ? 100 : 1));
        }
    }
    m_quiet = false;
}

} // namespace chalktalk::ui

#include "ui/shell/lens_bar.h"

#include "app/workspace.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flow.h"

#include <QComboBox>
#include <QDateEdit>
#include <QPushButton>

namespace chalktalk::ui {
LensBar::LensBar(app::Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_asOf(new QDateEdit),
      m_window(new QComboBox),
      m_latest(button(tr("Latest"), ButtonLook::Link)) {
    auto* flow = new Flow(this, 10);
    flow->addWidget(m_asOf);
    flow->addWidget(m_latest);
    flow->addWidget(m_window);
    m_asOf->setDisplayFormat(tr("'As of' d MMM yyyy"));
    m_asOf->setAccessibleName(tr("As of"));
    m_asOf->setToolTip(tr("Everything is shown as it stood at the end of this day"));
    m_asOf->setMinimumWidth(
        m_asOf->fontMetrics().horizontalAdvance(tr("As of %1").arg(QStringLiteral("28 Sept 2028"))) +
        lineHeight() * 3 / 2);
    m_window->setAccessibleName(tr("Time span"));
    m_window->setToolTip(tr("How far back the numbers look. Usual: each its own span, as its sentence says"));
    m_window->addItem(tr("Usual time spans"), QString());
    m_window->addItem(tr("Last 4 weeks"), QStringLiteral("4w"));
    m_window->addItem(tr("Last 13 weeks"), QStringLiteral("13w"));
    m_window->addItem(tr("Last 6 months"), QStringLiteral("6m"));
    m_window->addItem(tr("Last 12 months"), QStringLiteral("12m"));
    m_latest->setToolTip(tr("Back to the latest day in the data"));
    connect(m_asOf, &QDateEdit::dateChanged, this, [this](QDate date) {
        if (!m_quiet) m_workspace.setAsOf(Day::fromDate(date));
    });
    connect(m_latest, &QPushButton::clicked, this, [this] { m_workspace.setAsOf(m_workspace.defaultAsOf()); });
    connect(m_window, &QComboBox::activated, this,
            [this] { m_workspace.setWindow(domain::Window::parse(m_window->currentData().toString())); });
    connect(&workspace, &app::Workspace::resultsChanged, this, &LensBar::refresh);
    connect(&workspace, &app::Workspace::stateChanged, this, &LensBar::refresh);
    refresh();
}

void LensBar::refresh() {
    m_quiet = true;
    m_asOf->setDate(m_workspace.asOf().toDate());
    const QString window = m_workspace.window() ? m_workspace.window()->toString() : QString();
    m_window->setCurrentIndex(std::max(0, m_window->findData(window)));
    const bool latest = m_workspace.asOf() == m_workspace.defaultAsOf();
    // Hiding the button that has the focus would throw it elsewhere: it goes to the day instead.
    if (latest && m_latest->hasFocus()) m_asOf->setFocus();
    m_latest->setVisible(!latest);
    m_quiet = false;
}

} // namespace chalktalk::ui

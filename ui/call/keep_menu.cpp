#include "ui/call/keep_menu.h"

#include "app/call/call_editor.h"

#include <QCoreApplication>
#include <QMenu>

namespace chalktalk::ui {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(KeepMenu)
};

} // namespace

bool canKeep(const app::CallEditor& editor) {
    return !editor.call().account.isNull() || !editor.call().opportunity.isNull();
}

void showKeepMenu(app::CallEditor& editor, const QString& words, QWidget& under) {
    auto* menu = new QMenu(&under);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (!editor.call().account.isNull()) {
        menu->addSection(Texts::tr("Into the account's plan"));
        const auto add = [&](const QString& title, const QString& part) {
            QObject::connect(menu->addAction(title), &QAction::triggered, &editor,
                             [&editor, part, words] { editor.keepInAccount(part, words); });
        };
        add(Texts::tr("What they &need"), QStringLiteral("needs"));
        add(Texts::tr("Where we &stand"), QStringLiteral("standing"));
        add(Texts::tr("What is still &missing"), QStringLiteral("missing"));
    }
    if (!editor.call().opportunity.isNull()) {
        menu->addSection(Texts::tr("Into the deal's plan"));
        const auto add = [&](const QString& title, const QString& part) {
            QObject::connect(menu->addAction(title), &QAction::triggered, &editor,
                             [&editor, part, words] { editor.keepInDeal(part, words); });
        };
        add(Texts::tr("How they &decide"), QStringLiteral("decision_process"));
        add(Texts::tr("Who pays (&economic buyer)"), QStringLiteral("economic_buyer"));
        add(Texts::tr("What it costs them (&pain)"), QStringLiteral("pain"));
        add(Texts::tr("&Competition"), QStringLiteral("competition"));
        add(Texts::tr("&Risks"), QStringLiteral("risks"));
    }
    if (menu->isEmpty()) return menu->deleteLater();
    menu->popup(under.mapToGlobal(QPoint(0, under.height() + 4)));
    for (QAction* action : menu->actions())
        if (!action->isSeparator()) return menu->setActiveAction(action);
}

} // namespace chalktalk::ui

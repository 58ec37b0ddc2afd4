#include "ui/shell/choice_list.h"

#include "ui/delegates/palette_delegate.h"

#include <QEvent>
#include <QListView>

namespace chalktalk::ui {

ChoiceList::ChoiceList(QWidget* owner, const QString& name, const QString& prompt, const QString& ownWords)
    : PickList(owner->window(), name, prompt), m_owner(owner), m_ownWords(ownWords) {
    owner->installEventFilter(this);
    list()->setItemDelegate(new PaletteDelegate(list()));
    setModel(&m_model);
}

void ChoiceList::choose(const std::vector<Choice>& choices) {
    m_entries.clear();
    for (const Choice& choice : choices) {
        app::PaletteEntry entry;
        entry.title = choice.text;
        entry.detail = choice.detail;
        entry.icon = choice.icon;
        entry.command = choice.id;
        m_entries.push_back(std::move(entry));
    }
    open();
}

bool ChoiceList::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_owner && event->type() == QEvent::Hide) close();
    return PickList::eventFilter(watched, event);
}

void ChoiceList::search(const QString& words) {
    auto entries = m_entries;
    const QString own = words.trimmed();
    if (!m_ownWords.isEmpty() && !own.isEmpty()) {
        app::PaletteEntry entry;
        entry.title = m_ownWords.arg(own); // holds what was typed, so it is always found
        entry.icon = QStringLiteral("square-pen");
        entry.shortcut.clear();
        entry.route.part = own;
        entries.push_back(std::move(entry));
    }
    m_model.setEntries(std::move(entries));
    m_model.setQuery(words);
}

void ChoiceList::take(int row) {
    const app::PaletteEntry entry = m_model.entry(row);
    close();
    const bool own = !entry.route.part.isEmpty();
    Q_EMIT chosen(own ? QString() : entry.command, own ? entry.route.part : entry.title);
}

} // namespace chalktalk::ui

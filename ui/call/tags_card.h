// Words to tap after a call, and one's own: what hindered, or what held somebody back.
#pragma once

#include "app/call/call_editor.h"
#include "ui/widgets/card.h"

namespace chalktalk::ui {

class Chips;
class Field;
class Label;

class TagsCard : public Card {
    Q_OBJECT
  public:
    struct Names {
        QString title, hint, own;
    };
    using Options = std::function<std::vector<coaching::NamedId>(const coaching::CallContent&)>;
    TagsCard(app::CallEditor& editor, const Names& names, std::vector<QString> domain::Debrief::*list, Options options,
             QWidget* parent = nullptr);

    void refresh(); // after the editor's changed()
    [[nodiscard]] bool isEmpty() const { return (m_editor.call().debrief.*m_list).empty(); }
    [[nodiscard]] QWidget* firstStop() const;
    [[nodiscard]] Chips* chips() const { return m_chips; }
    [[nodiscard]] Field* own() const { return m_own; }
    void forget();
    void showUnfinished(const QString& words); // what was typed and not added when the program ended

  Q_SIGNALS:
    void unfinished(const QString& words);
    void rowsChanged();

  private:
    void toggle(int tag, bool on);
    void add();

    app::CallEditor& m_editor;
    std::vector<QString> domain::Debrief::*m_list;
    Options m_options;
    std::vector<coaching::NamedId> m_shown; // those offered, then one's own
    Label* m_hint;
    Chips* m_chips;
    Field* m_own;
};

TagsCard* difficultiesCard(app::CallEditor& editor);
TagsCard* hesitationsCard(app::CallEditor& editor);

} // namespace chalktalk::ui

// The rule that makes calls significant as its card shows it, and whose calls are all planned for a while.
#pragma once

#include "app/workspace.h"
#include "coaching/significance.h"

namespace chalktalk::app {

class CallRule : public QObject {
    Q_OBJECT

  public:
    explicit CallRule(Workspace& workspace, QObject* parent = nullptr);

    // The rule and the focuses hold for everybody of the store: managers change them, and whoever keeps its data.
    [[nodiscard]] bool mayChange() const;
    [[nodiscard]] QString whoseText() const; // for whom it holds, and who may change it

    [[nodiscard]] coaching::SignificanceRule rule() const; // as chosen last, also while it is being written
    void setRule(const coaching::SignificanceRule& rule);  // calls ahead are judged anew
    [[nodiscard]] bool canUndo() const { return m_before.has_value(); }
    void undoRule(); // the rule as it stood before the last change of it here
    [[nodiscard]] QString inWords() const;
    // How many calls of the week of today are significant by this rule, and of how many.
    [[nodiscard]] QString effectText() const;

    [[nodiscard]] std::vector<domain::Focus> focuses() const; // of one's line, that hold today
    [[nodiscard]] std::optional<domain::Focus> focusOf(PersonId person) const;
    void addFocus(PersonId person, domain::FocusKind kind); // thirty days from today, or until taken back
    void endFocus(qint64 id);

  Q_SIGNALS:
    void changed();
    void failed(const QString& words);

  private:
    [[nodiscard]] PersonId me(); // null, and said so, where nothing may be changed
    void keepRule(const coaching::SignificanceRule& wanted);
    void write(std::function<Status(store::Database&)> work, bool focusChanges);

    Workspace& m_workspace;
    std::optional<coaching::SignificanceRule> m_writing; // chosen, and not yet read back
    std::optional<coaching::SignificanceRule> m_before;  // the last change
};

// The rule as a sentence or two, with amounts in `currency`.
[[nodiscard]] QString ruleInWords(const coaching::SignificanceRule& rule, const QString& currency);

} // namespace chalktalk::app

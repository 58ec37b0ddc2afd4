// Undo and redo of a form whose state is a value: a stack of such values, where typing in one field in a row is one
// step.
#pragma once

#include <QString>
#include <utility>
#include <vector>

namespace chalktalk::app {

template <class Form> class FormHistory {
  public:
    // Notes that `before` was changed by an edit of that field; an empty one is a step of its own.
    void note(const QString& field, Form before) {
        constexpr std::size_t mostSteps = 200;
        const bool joined = !field.isEmpty() && field == m_lastField;
        if (!joined) {
            m_undo.push_back(std::move(before));
            if (m_undo.size() > mostSteps) m_undo.erase(m_undo.begin());
        }
        m_lastField = field;
        m_redo.clear();
    }
    // False: there is nothing to go back (or forward) to, and `form` is as it was.
    bool undo(Form& form) { return restore(form, m_undo, m_redo); }
    bool redo(Form& form) { return restore(form, m_redo, m_undo); }
    void clear() {
        m_undo.clear();
        m_redo.clear();
        m_lastField.clear();
    }
    [[nodiscard]] bool canUndo() const { return !m_undo.empty(); }
    [[nodiscard]] bool canRedo() const { return !m_redo.empty(); }

  private:
    bool restore(Form& form, std::vector<Form>& from, std::vector<Form>& to) {
        if (from.empty()) return false;
        to.push_back(std::exchange(form, std::move(from.back())));
        from.pop_back();
        m_lastField.clear();
        return true;
    }

    std::vector<Form> m_undo, m_redo;
    QString m_lastField; // of the last change, while the next of the same field joins it
};

} // namespace chalktalk::app

// One part of a plan on its card: what it asks for, the fields, what the reading remarks on it, and what could be
// taken into it.
#pragma once

#include "app/call/call_editor.h"
#include "ui/widgets/card.h"

class QPushButton;

namespace chalktalk::ui {

class Label;

class PlanPart : public Card {
    Q_OBJECT
  public:
    // `ids`: the parts of the reading that are shown here, the first gives its name ("milestone").
    PlanPart(app::CallEditor& editor, QStringList ids, const QString& title, const QString& hint,
             QWidget* parent = nullptr);

    virtual void refresh() = 0; // after the editor's changed()
    virtual void refreshReading();
    [[nodiscard]] virtual QWidget* firstStop() const = 0;
    [[nodiscard]] virtual bool isEmpty() const = 0; // a read-only page leaves out what nobody wrote
    [[nodiscard]] const QString& title() const { return m_title; }
    [[nodiscard]] const QStringList& ids() const { return m_ids; }
    // Takes the first of the suggestions beside this part; gives whether there was one.
    bool takeSuggestion();

  Q_SIGNALS:
    void rowsChanged(); // Tab has to find its way anew

  protected:
    [[nodiscard]] app::CallEditor& editor() const { return m_editor; }
    void offer(coaching::SuggestedFor part); // what may be taken into this part; in the constructor
    // After a suggestion was taken: where it stands now.
    virtual QWidget* newest() const { return firstStop(); }
    // What stands under the part as a whole; remarks on single lines are shown beside them.
    [[nodiscard]] std::vector<coaching::ReadingPoint> remarks() const;

  private:
    void showSuggestions();

    app::CallEditor& m_editor;
    QStringList m_ids;
    QString m_title;
    Label* m_points;
    Label* m_hint;
    std::vector<Label*> m_remarks;
    QVBoxLayout* m_under;
    std::vector<coaching::SuggestedFor> m_for;
    struct Offered {
        QWidget* row;
        QPushButton* take;
        Label* text;
        Label* why;
        std::size_t suggestion = 0;
    };
    std::vector<Offered> m_offered;
    QVBoxLayout* m_body;

  protected:
    [[nodiscard]] QVBoxLayout* body() const { return m_body; }
};

} // namespace chalktalk::ui

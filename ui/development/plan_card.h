// One part of a development plan on its card: what it is for, and what stands in it.
#pragma once

#include "app/development/development_editor.h"
#include "ui/widgets/card.h"

namespace chalktalk::ui {

class Label;

class PlanCard : public Card {
    Q_OBJECT
  public:
    PlanCard(app::DevelopmentEditor& editor, const QString& title, const QString& hint = {}, QWidget* parent = nullptr);

    virtual void refresh() = 0; // after the editor's changed()
    [[nodiscard]] virtual QWidget* firstStop() const { return nullptr; }

  Q_SIGNALS:
    void rowsChanged();                                            // Tab has to find its way anew
    void recordAsked(const chalktalk::domain::Evidence& evidence); // to be read where it was written
    void refused(const QString& words);                            // what is missing

  protected:
    [[nodiscard]] app::DevelopmentEditor& editor() const { return m_editor; }
    [[nodiscard]] const domain::DevelopmentPlan& plan() const { return m_editor.plan(); }
    [[nodiscard]] QVBoxLayout* body() const { return m_body; }
    [[nodiscard]] Label* title() const { return m_title; }
    [[nodiscard]] QWidget* headRow() const { return m_head; } // its layout takes more beside the title
    void setHint(const QString& hint);
    [[nodiscard]] bool isOpen() const;      // not read-only, or just for as long as something is being kept
    [[nodiscard]] QString whoLeads() const; // who writes and who coaches it, by their first names

  private:
    app::DevelopmentEditor& m_editor;
    QWidget* m_head;
    Label* m_title;
    Label* m_hint;
    QVBoxLayout* m_body;
};

// A small heading within a card.
Label* smallHeading(const QString& words);

} // namespace chalktalk::ui

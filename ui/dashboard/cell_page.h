// The records behind one cell of the coaching dashboard: as many rows as its sentence counts.
#pragma once

#include "app/dashboard/cell_records.h"
#include "app/jobs.h"
#include "ui/shell/page.h"

class QPushButton;

namespace chalktalk::ui {

class Card;
class EmptyState;
class Label;
class RecordsTable;
class Shell;

class CellPage : public Page {
    Q_OBJECT
  public:
    explicit CellPage(Shell& shell);

    void enter(const app::Route& route) override; // route.part: "<by>/<key>/<measure>"
    [[nodiscard]] QString title() const override;
    [[nodiscard]] QWidget* firstFocus() override;

    [[nodiscard]] RecordsTable* records() const { return m_records; }
    [[nodiscard]] QString sentence() const;

  private:
    void load();
    void show(const app::CellRecords& records);
    void clear(); // what stands there is of another cell, or of somebody else
    void sayEmpty(const QString& title, const QString& detail);
    [[nodiscard]] bool sayWhyNot(); // true: there is nothing to work out
    void open(int row);

    Shell& m_shell;
    app::Route m_route;
    std::optional<app::CellPlace> m_place;
    app::LatestJob m_job;
    Label *m_over, *m_title, *m_sentence, *m_against, *m_count, *m_definition;
    QPushButton* m_back;
    Card* m_card;
    RecordsTable* m_records;
    EmptyState* m_empty;
};

} // namespace chalktalk::ui

// The coaching dashboard: who develops their people, as a heat map with the records behind every cell; capacity, ramp,
// and what nobody has talked about.
#pragma once

#include "app/dashboard/dashboard_source.h"
#include "ui/shell/page.h"

class QBoxLayout;
class QPushButton;
class QStackedWidget;

namespace chalktalk::ui {

class CapacityView;
class EmptyState;
class HabitsView;
class Label;
class LensBar;
class RampView;
class ScrollPage;
class Segments;
class Shell;
class UnaddressedView;

class DashboardPage : public Page {
    Q_OBJECT
  public:
    explicit DashboardPage(Shell& shell);

    // route.part: "" or "habits", "habits/second-line", "habits/region", "habits/segment", "capacity", "ramp",
    // "unaddressed".
    void enter(const app::Route& route) override;
    [[nodiscard]] QWidget* firstFocus() override;
    [[nodiscard]] bool canSort(SortBy by) const override;
    void sort(SortBy by) override;

    [[nodiscard]] HabitsView* habits() const { return m_habits; }
    [[nodiscard]] CapacityView* capacity() const { return m_capacity; }
    [[nodiscard]] RampView* ramp() const { return m_ramp; }

  protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

  private:
    enum Part { Habits, Capacity, Ramp, Unaddressed };

    QLayout* buildHeader();
    void refresh();
    void showPart();
    void showWords();
    [[nodiscard]] bool sayWhyEmpty(); // true: there is nothing to show
    [[nodiscard]] Part part() const;
    [[nodiscard]] coaching::GroupBy by() const;
    [[nodiscard]] std::optional<PersonId> whoseReview() const;

    Shell& m_shell;
    app::Route m_route;
    bool m_quiet = false;
    ScrollPage* m_scroll;
    Label *m_over, *m_title, *m_words;
    LensBar* m_lens;
    QPushButton* m_review;
    QBoxLayout *m_header = nullptr, *m_side = nullptr;
    Segments* m_parts;
    QWidget* m_content;
    EmptyState* m_empty;
    HabitsView* m_habits;
    CapacityView* m_capacity = nullptr; // made when first gone to, as all below
    RampView* m_ramp = nullptr;
    UnaddressedView* m_unaddressed = nullptr;
};

} // namespace chalktalk::ui

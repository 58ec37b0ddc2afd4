// Keeps the keyboard's place in a view whose buttons go grey or away while something runs.
#pragma once

#include <initializer_list>
#include <QPointer>
#include <QWidget>

namespace chalktalk::ui {

class FocusKeeper {
  public:
    explicit FocusKeeper(QWidget& view) : m_view(view) {}

    void before(); // the view changes what can be used
    // Where the keyboard was can't be used any more: the first of these that can has it, and gives it back later.
    void after(std::initializer_list<QWidget*> instead);

  private:
    QWidget& m_view;
    bool m_isLost = false;
    QPointer<QWidget> m_at, m_wanted, m_standIn;
};

} // namespace chalktalk::ui

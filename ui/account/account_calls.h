// The calls with an account, newest first, each leading to its plan or debrief.
#pragma once

#include "domain/call_line.h"
#include "ui/widgets/card.h"

class QPushButton;

namespace chalktalk::ui {

class Label;
class Shell;

class AccountCalls : public Card {
    Q_OBJECT
  public:
    explicit AccountCalls(Shell& shell, QWidget* parent = nullptr);

    void show(std::vector<domain::CallLine> calls);

  private:
    class Row;
    void open(std::size_t at);

    Shell& m_shell;
    std::vector<domain::CallLine> m_calls;
    QVBoxLayout* m_list;
    std::vector<Row*> m_rows;
    Label *m_none, *m_more;
};

} // namespace chalktalk::ui

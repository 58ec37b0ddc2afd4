// What was planned, looked back on line by line: was it asked, what came back; what came unforeseen is added below.
#pragma once

#include "app/call/call_editor.h"
#include "ui/widgets/card.h"

#include <functional>

class QPushButton;

namespace chalktalk::ui {

class Chips;
class Field;
class Label;

// One line of a list as the debrief sees it.
struct BackLine {
    QString text, under; // what was planned, and what belongs to it
    bool planned = true;
    domain::Said said = domain::Said::Unsaid;
    QString words; // what came of it
};

struct BackAccess {
    std::function<std::size_t(const domain::Call&)> count;
    std::function<BackLine(const domain::Call&, std::size_t)> get;
    std::function<void(domain::Call&, std::size_t, const BackLine&)> set; // at the count: a new, unplanned one
    std::function<void(domain::Call&, std::size_t)> remove;
};

class BackRow : public QWidget {
    Q_OBJECT
  public:
    BackRow(const QString& yes, const QString& no);

    Label* text;
    Label* under;
    Label* read; // what came of it, where nothing can be changed
    Field* own;  // the text of a line that nobody had planned
    Field* words;
    Chips* said;
    QPushButton* keep; // into the account's or the deal's plan
};

class BackList : public Card {
    Q_OBJECT
  public:
    struct Names {
        QString id; // of the edits
        QString title, hint;
        QString yes, no, wordsHint;
        QString unforeseen;       // what stands in the empty line; empty: nothing can be added
        bool keepable = false;    // into the account's or the deal's plan
        bool wordsSayYes = false; // what came back says that it was asked; what was learned says nothing of itself
    };
    BackList(app::CallEditor& editor, Names names, BackAccess access, QWidget* parent = nullptr);

    void refresh(); // after the editor's changed()
    [[nodiscard]] bool isEmpty() const;
    [[nodiscard]] QWidget* firstStop() const;
    [[nodiscard]] const std::vector<BackRow*>& rows() const { return m_rows; }

  Q_SIGNALS:
    void rowsChanged();
    void leftAtEnd(); // Enter in the last line

  private:
    BackRow* makeRow(std::size_t line);
    void show(BackRow& row, std::size_t line);
    void change(std::size_t line, const QString& field, const std::function<void(BackLine&)>& edit);
    void say(std::size_t line, int chosen);
    void goOn(std::size_t line);

    app::CallEditor& m_editor;
    Names m_names;
    BackAccess m_access;
    Label* m_hint;
    QVBoxLayout* m_column;
    std::vector<BackRow*> m_rows;
};

BackList* questionsBack(app::CallEditor& editor);
BackList* informationBack(app::CallEditor& editor);
BackList* troublesBack(app::CallEditor& editor);

} // namespace chalktalk::ui

// A part of a plan that is a list: lines in an order of one's own, each with a text and what belongs to it. The line
// after the last is always there to be typed into.
#pragma once

#include "ui/call/plan_part.h"

#include <functional>

class QPushButton;

namespace chalktalk::ui {

class Field;

struct LineTexts {
    QString first, second;
};

// How the lines of one list of a call are read and changed. Only planned ones: what came unforeseen is the debrief's.
struct LineAccess {
    std::function<std::size_t(const domain::Call&)> count;
    std::function<LineTexts(const domain::Call&, std::size_t)> get;
    std::function<void(domain::Call&, std::size_t, bool second, const QString&)> set; // at the count: a new one
    std::function<void(domain::Call&, std::size_t)> remove;
    std::function<void(domain::Call&, std::size_t from, std::size_t to)> move;
};

class LineRow : public QWidget {
    Q_OBJECT
  public:
    LineRow(Field* first, Field* second, bool beside);

    Field* first;
    Field* second; // nullptr: the line has one text
    QPushButton* remove;
    QWidget* extra = nullptr; // of the parts that have more to a line
};

class LinesPart : public PlanPart {
    Q_OBJECT
  public:
    struct Names {
        QString id; // of the reading
        QString title, hint;
        QString first, firstHint;   // a field's name ("Question %1") and what stands in an empty one
        QString second, secondHint; // empty: one text a line
        bool beside = false;        // the second stands beside the first
        bool ordered = false;       // Alt+Up and Alt+Down move a line
    };
    LinesPart(app::CallEditor& editor, Names names, LineAccess access,
              const std::vector<coaching::SuggestedFor>& offered, QWidget* parent = nullptr);

    void refresh() override;
    void refreshReading() override;
    [[nodiscard]] QWidget* firstStop() const override;
    [[nodiscard]] bool isEmpty() const override;
    [[nodiscard]] const std::vector<LineRow*>& rows() const { return m_rows; }

  protected:
    [[nodiscard]] QWidget* newest() const override;
    virtual QWidget* makeExtra(std::size_t line);
    virtual void showExtra(QWidget& extra, std::size_t line);

  private:
    LineRow* makeRow(std::size_t line);
    void wire(Field& field, std::size_t line, bool second);
    void type(std::size_t line, bool second, const QString& words);
    void move(std::size_t line, bool second, int by);
    void removeLine(std::size_t line);
    void showRows();
    [[nodiscard]] std::size_t count() const { return m_access.count(editor().call()); }

    Names m_names;
    LineAccess m_access;
    QVBoxLayout* m_column;
    std::vector<LineRow*> m_rows;
};

// The parts that lists of the plan are made of.
LinesPart* questionsPart(app::CallEditor& editor);
LinesPart* informationPart(app::CallEditor& editor);
LinesPart* troublesPart(app::CallEditor& editor);
LinesPart* attendeesPart(app::CallEditor& editor);

} // namespace chalktalk::ui

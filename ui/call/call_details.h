// When a call takes place, how long, what it is and with which customer, changed by hand: one edit of the open call.
#pragma once

#include "app/call/call_editor.h"
#include "ui/shell/overlay.h"

class QComboBox;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace chalktalk::ui {

class DayField;
class Label;
class TimeField;

class CallDetails : public Overlay {
    Q_OBJECT
  public:
    // Over the window of `owner`, and closed when that is left.
    CallDetails(app::Workspace& workspace, app::CallEditor& editor, QWidget& owner);

    void keep(); // or says why not
    [[nodiscard]] DayField* day() const { return m_day; }
    [[nodiscard]] TimeField* time() const { return m_time; }
    [[nodiscard]] QSpinBox* minutes() const { return m_minutes; }
    [[nodiscard]] QComboBox* kind() const { return m_kind; }
    [[nodiscard]] QComboBox* way() const { return m_way; }
    [[nodiscard]] QLineEdit* customer() const { return m_customer; }
    [[nodiscard]] QString problem() const; // why it is not kept

  protected:
    QWidget* firstFocus() override;
    void opening() override;
    [[nodiscard]] int panelHeight(int most) const override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool focusNextPrevChild(bool next) override;

  private:
    void build();
    void say(const QString& problem);
    [[nodiscard]] qint64 startMs() const; // as it stands in the fields
    [[nodiscard]] QString wrongBecause() const;

    app::Workspace& m_workspace;
    app::CallEditor& m_editor;
    QWidget& m_owner;
    DayField* m_day;
    TimeField* m_time;
    QSpinBox* m_minutes;
    QComboBox* m_kind;
    QComboBox* m_way;
    Label* m_customerTitle;
    QLineEdit* m_customer; // as it is written, where no account is linked
    Label* m_problem;
    QPushButton* m_keep;
    QPushButton* m_cancel;
};

} // namespace chalktalk::ui

// A time of day that is typed, "14:15"; one stop for Tab, and said only when it is typed to its end.
#pragma once

#include <QTimeEdit>

namespace chalktalk::ui {

class TimeField : public QTimeEdit {
    Q_OBJECT
  public:
    explicit TimeField(const QString& name, QWidget* parent = nullptr);

    void showTime(QTime time); // never over what is being typed
    [[nodiscard]] bool isTyping() const { return m_typing; }

  Q_SIGNALS:
    void timeChosen(QTime time);

  protected:
    bool focusNextPrevChild(bool next) override;

  private:
    bool m_typing = false, m_quiet = false;
};

} // namespace chalktalk::ui

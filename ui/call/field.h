// One field of a plan or a debrief: its name, the words, and what a reading remarks on them in calm letters below.
#pragma once

#include "ui/widgets/plain_edit.h"

#include <QWidget>

class QVBoxLayout;

namespace chalktalk::ui {

class Label;

// A field of running text in a list: Enter goes on to the next line instead of breaking this one.
class LineEdit : public PlainEdit {
    Q_OBJECT
  public:
    using PlainEdit::PlainEdit;

  Q_SIGNALS:
    void entered();          // Enter
    void moved(int by);      // Alt+Up, Alt+Down: -1, 1
    void takenBack();        // Backspace where nothing stands
    void suggestionWanted(); // Alt+Enter

  protected:
    void keyPressEvent(QKeyEvent* event) override;
};

class Field : public QWidget {
    Q_OBJECT
  public:
    enum class Kind : quint8 { Text, Line }; // of several paragraphs; of one, in which Enter goes on
    // An empty `title`: only `name` is there, for a screen reader.
    Field(const QString& title, const QString& name, const QString& placeholder, Kind kind, int lines = 1,
          QWidget* parent = nullptr);

    void setWords(const QString& words);
    [[nodiscard]] QString words() const { return m_edit->words(); }
    void setName(const QString& name);
    void setPlaceholder(const QString& words);
    void setReadOnly(bool readOnly); // the words as they are, without a field around them
    // Under the field; read by a screen reader with it.
    void setRemark(const QString& remark, const QString& hint = {});
    [[nodiscard]] QString remark() const;
    [[nodiscard]] PlainEdit* edit() const { return m_edit; }
    [[nodiscard]] LineEdit* line() const; // of Kind::Line

  Q_SIGNALS:
    void typed(const QString& words);

  private:
    void showRead();

    QString m_title;
    bool m_readOnly = false;
    Label* m_titleLabel;
    PlainEdit* m_edit;
    Label* m_read;
    Label* m_remark;
};

} // namespace chalktalk::ui

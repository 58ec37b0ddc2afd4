// A field for running text that grows with its words: plain text only, Tab moves on, the page scrolls and not the
// field.
#pragma once

#include <QPlainTextEdit>

namespace chalktalk::ui {

class PlainEdit : public QPlainTextEdit {
    Q_OBJECT
  public:
    // `name` is what a screen reader calls it; it is at least `lines` high.
    explicit PlainEdit(const QString& name, const QString& placeholder = {}, int lines = 2, QWidget* parent = nullptr);

    // From outside: nothing is said to have been typed, and words that stand there already stay untouched.
    void setWords(const QString& words);
    void forget(); // its undo, too: what was typed about somebody else never comes back here
    [[nodiscard]] QString words() const { return toPlainText(); }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

  Q_SIGNALS:
    void typed(const QString& words);
    void goOn(); // Ctrl+Enter

  protected:
    bool event(QEvent* event) override; // what it can't undo itself is left to the form
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void insertFromMimeData(const QMimeData* source) override;

  private:
    void grow();
    void keepInSight();
    [[nodiscard]] int heightOf(int lines) const;

    int m_lines;
    bool m_quiet = false;
};

} // namespace chalktalk::ui

// A panel over the window with the rest dimmed: search, the person chooser. Never a window of its own, so that its
// rounded corners need no compositor; the keyboard stays inside until it is closed.
#pragma once

#include <QPointer>
#include <QWidget>

class QVBoxLayout;

namespace chalktalk::ui {

class Overlay : public QWidget {
    Q_OBJECT
  public:
    // Covers `window`; `name` is what a screen reader calls the dialog.
    Overlay(QWidget* window, const QString& name);

    void open();
    void close(); // gives the focus back to where it was

  Q_SIGNALS:
    void closed();

  protected:
    // The panel's own column, and who gets the focus when it opens.
    [[nodiscard]] QVBoxLayout* column() const { return m_column; }
    virtual QWidget* firstFocus() = 0;
    virtual void opening() {}
    // How high the panel is, at most `most`; again whenever fit() is called.
    [[nodiscard]] virtual int panelHeight(int most) const { return most; }
    void fit() { place(); }

    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool focusNextPrevChild(bool next) override;

  private:
    void place();

    QWidget* m_panel;
    QVBoxLayout* m_column;
    QPointer<QWidget> m_focusBefore;
};

} // namespace chalktalk::ui

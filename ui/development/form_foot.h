// The foot of a form: what is saved, undo, and the one button that goes on.
#pragma once

#include <QFrame>

class QHBoxLayout;
class QPushButton;

namespace chalktalk::ui {

class ElidingLabel;

class FormFoot : public QFrame {
    Q_OBJECT
  public:
    explicit FormFoot(QWidget* parent = nullptr);

    struct Saved {
        QString words;
        bool isBad = false, canUndo = false, canRedo = false, readOnly = false;
    };
    void showSaved(const Saved& saved);
    // The quieter of the two buttons, and the one that goes on; empty words hide one.
    void setButtons(const QString& other, const QString& main);
    [[nodiscard]] QPushButton* mainButton() const { return m_main; }
    [[nodiscard]] QPushButton* otherButton() const { return m_other; }

  Q_SIGNALS:
    void undoAsked();
    void redoAsked();
    void otherAsked();
    void mainAsked();

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    ElidingLabel* m_saved;
    QPushButton* m_undo;
    QPushButton* m_redo;
    QPushButton* m_other;
    QPushButton* m_main;
};

} // namespace chalktalk::ui

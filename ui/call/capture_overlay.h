// Ctrl+N: one typed line becomes a call; below it stands what was understood.
#pragma once

#include "app/call/call_capture.h"
#include "ui/shell/overlay.h"
#include "ui/theme/colours.h"

#include <QStandardItemModel>
#include <QTimer>

class QLineEdit;
class QListView;

namespace chalktalk::ui {

class Label;
class Shell;

class CaptureOverlay : public Overlay {
    Q_OBJECT
  public:
    CaptureOverlay(Shell& shell, QWidget* window);

    [[nodiscard]] QLineEdit* field() const { return m_field; }
    [[nodiscard]] QListView* choices() const { return m_list; }
    [[nodiscard]] QString understood() const;

  Q_SIGNALS:
    void saidAloud(const QString& words); // to whoever listens to a screen reader

  protected:
    QWidget* firstFocus() override;
    void opening() override;
    [[nodiscard]] int panelHeight(int most) const override;
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void build();
    void say(const QString& words, Colour colour);
    void sayAloud(Label* label);
    void sayWhich(const QString& words);
    void showUnderstood();
    [[nodiscard]] QStringList choiceNames() const;
    [[nodiscard]] int chosenRow() const;
    void ask(const QString& words);
    void fillChoices();
    void choose(int row);
    void move(int by);
    void keep(bool thenPlan);
    void kept(CallId id, const QString& words);

    Shell& m_shell;
    app::CallCapture m_capture;
    QLineEdit* m_field;
    Label* m_understood;
    Label* m_which; // over the choices: "Which of these?"
    QListView* m_list;
    Label* m_keys;
    Label* m_examples;
    QStandardItemModel m_model{0, 1}; // a column also while empty: Qt divides by them for a screen reader
    QTimer m_pause;
    bool m_thenPlan = false;
};

} // namespace chalktalk::ui

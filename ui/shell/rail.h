// The dark rail: the pages as one list, search, settings, and who is looking.
#pragma once

#include <QWidget>

class QListWidget;
class QPushButton;

namespace chalktalk::ui {

class WhoButton;

class Rail : public QWidget {
    Q_OBJECT
  public:
    explicit Rail(QWidget* parent = nullptr);

    // Shows the page as the chosen one, without asking to go there. An id that isn't in the rail chooses nothing.
    void setCurrent(const QString& page);
    // Only these pages are offered: the ones whose needs are met.
    void setReady(bool storeOpen);
    void setWho(const QString& name, const QString& role);
    void setMarked(const QString& words); // "Sample organisation"; empty for none
    [[nodiscard]] QPushButton* menuButton() const { return m_menu; }
    [[nodiscard]] bool listHasFocus() const; // pages are being turned over by keyboard

  Q_SIGNALS:
    void pageChosen(const QString& page);
    void searchAsked();
    void whoAsked();

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    QListWidget* makeList(int place, const QString& name);
    void fill();

    QPushButton* m_menu;
    QListWidget* m_top;
    QListWidget* m_bottom;
    QPushButton* m_search;
    WhoButton* m_who;
    QWidget* m_mark;
    bool m_ready = false;
    QString m_current;
    bool m_quiet = false;
};

} // namespace chalktalk::ui

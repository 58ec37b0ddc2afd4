// A place that the facts give or that was set by hand: who set it and why, and the way to set another or go back to
// what the facts say.
#pragma once

#include "domain/placement.h"

#include <QWidget>

class QPushButton;

namespace chalktalk::ui {

class Chips;
class Label;
class ReasonLine;

class PlaceByHand : public QWidget {
    Q_OBJECT
  public:
    PlaceByHand(const QString& question, const QStringList& names, QWidget* parent = nullptr);

    // `setBy`: name and day of what is set by hand, empty where nothing is; `reason` is theirs. -1: no place holds.
    void show(int place, const QString& setBy, const QString& reason, bool maySet);
    [[nodiscard]] QPushButton* change() const { return m_change; }
    [[nodiscard]] QPushButton* back() const { return m_back; }
    [[nodiscard]] Chips* chips() const { return m_chips; }

  Q_SIGNALS:
    void placed(int place, const QString& reason);
    void byFactsAsked();

  private:
    void ask(bool asking);

    Label* m_said;
    QPushButton* m_change;
    QPushButton* m_back;
    QWidget* m_panel;
    Chips* m_chips;
    ReasonLine* m_reason;
    int m_place = -1;
    bool m_byHand = false, m_maySet = false;
};

} // namespace chalktalk::ui

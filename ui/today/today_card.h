// A card of the day: what it is about, how many, the key that leads there, and its rows, changed in place.
#pragma once

#include "ui/today/today_row.h"
#include "ui/widgets/card.h"

#include <vector>

namespace chalktalk::ui {

class ElidingLabel;

class TodayCard : public Card {
    Q_OBJECT
  public:
    // `key` on the keyboard leads to its first row.
    TodayCard(const QString& title, const QString& hint, const QString& key, QWidget* parent = nullptr);

    // At most `most` are shown, the rest behind `allWords` ("All 14 calls"). `urgent`: the number is in warm colours.
    void show(const std::vector<TodayRowWords>& rows, std::size_t most, bool urgent);
    void setAllWords(const QString& words); // what the link to the rest says
    void setHint(const QString& hint);
    [[nodiscard]] const std::vector<TodayRow*>& rows() const { return m_rows; }
    [[nodiscard]] QWidget* firstStop() const; // nullptr while it shows nothing
    [[nodiscard]] std::vector<QWidget*> stops() const;

  Q_SIGNALS:
    void acted(qint64 key);
    void allAsked();
    void focusLost();    // the row that had the keyboard went, and no other took its place
    void stopsChanged(); // rows came or went

  private:
    TodayRow* make(TodayRowWords::Lead lead);
    QString m_title;
    Label* m_name;
    Pill *m_count, *m_urgent;
    ElidingLabel* m_hint;
    QVBoxLayout* m_list;
    std::vector<TodayRow*> m_rows;
    QPushButton* m_all;
    QWidget* m_foot = nullptr;
};

} // namespace chalktalk::ui

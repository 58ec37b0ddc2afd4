// One fact as a card: sentence, number with its interval, trend, peers, and the records behind it on demand.
#pragma once

#include "app/workspace.h"
#include "coaching/fact.h"
#include "ui/widgets/card.h"

class QHBoxLayout;
class QPushButton;
class QVBoxLayout;

namespace chalktalk::ui {

class Label;
class PeerStrip;
class Pill;
class RecordsTable;
class Shell;
class Sparkline;

class FactCard : public Card {
    Q_OBJECT
  public:
    FactCard(Shell& shell, QWidget* parent = nullptr);

    // `who` labels the diamond among the peers; the snapshot is the one the fact was written from.
    void setFact(const coaching::Fact& fact, PersonId person, const QString& who, const app::SnapshotPtr& snapshot);
    [[nodiscard]] const QString& indicator() const { return m_fact.id; }
    [[nodiscard]] bool isOpen() const { return m_open; }
    void setOpen(bool open);
    // Its controls in the order that Tab visits them.
    [[nodiscard]] std::vector<QWidget*> stops() const;
    [[nodiscard]] RecordsTable* records() const { return m_records; } // nullptr until first opened

  Q_SIGNALS:
    void opened(bool open);            // the records are shown: the card wants the whole row
    void recordsShown(QWidget* table); // the table has got its size

  protected:
    void keyPressEvent(QKeyEvent* event) override; // Esc closes the records

  private:
    void buildHead();
    void buildNumber();
    void buildFoot();
    void showToggle();
    void showWanted();
    void useInOneToOne();
    [[nodiscard]] QString personName() const;
    [[nodiscard]] QDate asOf() const;
    void copy();
    void exportRecords();
    void save(const QString& path);

    Shell& m_shell;
    coaching::Fact m_fact;
    app::SnapshotPtr m_snapshot; // that the fact was written from
    PersonId m_person;
    bool m_open = false;
    Label* m_title;
    Pill* m_grade = nullptr;
    QHBoxLayout* m_head;
    Label* m_sentence;
    Label* m_headline;
    Label* m_caption;
    Label* m_interval;
    Sparkline* m_trend;
    QWidget* m_trendSide;
    Label* m_trendText;
    PeerStrip* m_peers;
    Label* m_comparison;
    Label* m_certainty;
    Label* m_quality;
    QPushButton* m_show;
    QPushButton* m_copy;
    QPushButton* m_export;
    QPushButton* m_use;
    RecordsTable* m_records = nullptr;
};

} // namespace chalktalk::ui

// One one-to-one in the diary: its day and kind, and when opened what was said and what became of it.
#pragma once

#include "app/person/diary.h"
#include "ui/widgets/card.h"

class QPushButton;

namespace chalktalk::ui {

class DiaryCard : public Card {
    Q_OBJECT
  public:
    // `person` is the first name of whom it is about.
    DiaryCard(const app::DiaryEntry& entry, const QString& person, bool open);

    [[nodiscard]] SessionId session() const { return m_entry.session.id; }
    [[nodiscard]] bool isOpen() const { return m_open; }
    void setOpen(bool open);
    [[nodiscard]] QPushButton* toggle() const { return m_toggle; }

  Q_SIGNALS:
    void opened(bool open);
    void sessionAsked();

  private:
    void fill();
    QWidget* buildFacts();
    void addAnswers(QVBoxLayout& column);
    void addNotes(QVBoxLayout& column);
    void addCommitments(QVBoxLayout& column);
    void addViews(QVBoxLayout& column);

    app::DiaryEntry m_entry;
    QString m_person;
    bool m_open = false;
    QPushButton* m_toggle;
    QWidget* m_content = nullptr; // made when first opened
};

} // namespace chalktalk::ui

// What a rating or a focus skill stands on: records with their day and a sentence, opened from here; more from a list.
#pragma once

#include "app/development/evidence.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace chalktalk::ui {

class ChoiceList;
class Field;
class IconView;
class Label;

class EvidenceRow : public QWidget {
    Q_OBJECT
  public:
    EvidenceRow();

    IconView* icon;
    QPushButton* open;
    QPushButton* remove;
    Field* sentence;
};

class EvidenceList : public QWidget {
    Q_OBJECT
  public:
    explicit EvidenceList(QWidget* parent = nullptr);

    // `about` is what it stands behind: a skill's name.
    void show(const std::vector<domain::Evidence>& evidence, const QString& about, Day today, bool readOnly);
    // Opens the list to choose from; those that are there already are left out.
    void choose(std::vector<app::EvidenceChoice> choices);
    [[nodiscard]] const std::vector<EvidenceRow*>& rows() const { return m_rows; }
    [[nodiscard]] QPushButton* addButton() const { return m_add; }
    [[nodiscard]] ChoiceList* list() const { return m_list; } // null until it was asked for

  Q_SIGNALS:
    void choicesAsked();
    void added(const chalktalk::domain::Evidence& evidence);
    void worded(std::size_t position, const QString& words);
    void removed(std::size_t position);
    void opened(const chalktalk::domain::Evidence& evidence);
    void rowsChanged();

  private:
    EvidenceRow* makeRow(std::size_t position);
    void take(const QString& key);
    void remove(std::size_t position);

    std::vector<domain::Evidence> m_evidence;
    std::vector<app::EvidenceChoice> m_choices;
    QString m_about;
    QVBoxLayout* m_column;
    std::vector<EvidenceRow*> m_rows;
    Label* m_none;
    QPushButton* m_add;
    ChoiceList* m_list = nullptr;
};

} // namespace chalktalk::ui

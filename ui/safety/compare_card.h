// What is in a backup that was restored into a file of its own, beside what is in the present store; then one decides.
#pragma once

#include "app/backups/backups.h"
#include "ui/widgets/card.h"

class QPushButton;
class QTableView;
class QTimeZone;

namespace chalktalk::ui {

class Label;
class TextTable;

class CompareCard : public Card {
    Q_OBJECT
  public:
    explicit CompareCard(QWidget* parent = nullptr);

    void showLook(const app::Backups::Look& look, const QTimeZone& zone);
    [[nodiscard]] QPushButton* use() const { return m_use; }
    [[nodiscard]] QPushButton* leave() const { return m_leave; }

  protected:
    void resizeEvent(QResizeEvent* event) override;

  private:
    void fitTable();

    Label *m_title, *m_words, *m_file;
    TextTable* m_model;
    QTableView* m_table;
    Label* m_warning;
    QPushButton *m_use, *m_leave;
};

} // namespace chalktalk::ui

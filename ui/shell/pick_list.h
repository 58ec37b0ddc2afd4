// The overlay that finds one of many by typing: a field, a list under it, Enter takes the chosen row.
#pragma once

#include "ui/shell/overlay.h"

class QAbstractItemModel;
class QLineEdit;
class QListView;

namespace chalktalk::ui {

class Label;

class PickList : public Overlay {
    Q_OBJECT
  public:
    PickList(QWidget* window, const QString& name, const QString& prompt);

    void setModel(QAbstractItemModel* model);
    [[nodiscard]] QLineEdit* field() const { return m_field; }
    [[nodiscard]] QListView* list() const { return m_list; }
    void setNote(const QString& note); // a line under the list

  protected:
    QWidget* firstFocus() override;
    void opening() override;
    bool eventFilter(QObject* watched, QEvent* event) override;

    virtual void search(const QString& words) = 0;
    virtual void take(int row) = 0;

  private:
    void chooseFirst();

    QLineEdit* m_field;
    QListView* m_list;
    Label* m_none;
    Label* m_note;
};

} // namespace chalktalk::ui

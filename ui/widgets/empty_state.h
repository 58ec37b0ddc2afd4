// What a page says when it has nothing to show yet: an icon, a sentence, and what to do about it.
#pragma once

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace chalktalk::ui {

class Label;

class EmptyState : public QWidget {
    Q_OBJECT
  public:
    explicit EmptyState(QWidget* parent = nullptr);

    void say(const QString& iconName, const QString& title, const QString& detail);
    // A button under the words; hidden when the text is empty.
    QPushButton* setAction(const QString& words);

  private:
    QString m_icon;
    QWidget* m_picture;
    Label* m_title;
    Label* m_detail;
    QPushButton* m_action;
};

} // namespace chalktalk::ui

// The head of a form about one person: who it is, what is being done, and where it stands in a few pills.
#pragma once

#include "ui/theme/colours.h"

#include <QWidget>
#include <vector>

class QPushButton;

namespace chalktalk::ui {

class Avatar;
class ElidingLabel;
class Flow;
class Label;
class Pill;

struct HeadPill {
    QString words;
    Colour ink = Colour::Ink2, ground = Colour::Sunk;

    friend bool operator==(const HeadPill&, const HeadPill&) = default;
};

class FormHead : public QWidget {
    Q_OBJECT
  public:
    explicit FormHead(QWidget* parent = nullptr);

    void show(const QString& name, const QString& title, const QString& detail, const std::vector<HeadPill>& pills);
    [[nodiscard]] QString title() const;
    [[nodiscard]] QPushButton* more() const { return m_more; }
    [[nodiscard]] QStringList pillWords() const;

  Q_SIGNALS:
    void backAsked();
    void moreAsked();

  private:
    QPushButton* m_back;
    Avatar* m_avatar;
    ElidingLabel* m_title;
    Label* m_detail;
    QWidget* m_pillRow;
    Flow* m_flow;
    QPushButton* m_more;
    std::vector<HeadPill> m_shown;
    std::vector<Pill*> m_pills;
};

} // namespace chalktalk::ui

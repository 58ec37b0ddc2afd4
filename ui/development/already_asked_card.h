// What the first line has already asked and agreed with somebody, newest first, so that nobody is asked twice.
#pragma once

#include "app/development/development_editor.h"
#include "ui/widgets/card.h"

class QPushButton;

namespace chalktalk::ui {

class Label;

class AskedRow : public QWidget {
    Q_OBJECT
  public:
    AskedRow();
    void show(const app::AlreadyAsked& asked, Day today);
    [[nodiscard]] QPushButton* open() const { return m_open; }

  private:
    QPushButton* m_open;
    QVBoxLayout* m_column;
    std::vector<Label*> m_lines;
};

class AlreadyAskedCard : public Card {
    Q_OBJECT
  public:
    explicit AlreadyAskedCard(app::Workspace& workspace, QWidget* parent = nullptr);

    void show(const std::vector<app::AlreadyAsked>& asked, const QString& firstName);
    [[nodiscard]] const std::vector<AskedRow*>& rows() const { return m_rows; }

  Q_SIGNALS:
    void sessionAsked(chalktalk::SessionId session);
    void rowsChanged();

  private:
    void refresh();

    app::Workspace& m_workspace;
    std::vector<app::AlreadyAsked> m_asked;
    bool m_all = false;
    QVBoxLayout* m_list;
    std::vector<AskedRow*> m_rows;
    Label* m_none;
    QPushButton* m_more;
};

} // namespace chalktalk::ui

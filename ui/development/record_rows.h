// A short list of records on a card, each a link with a line under it and, where it has one, a pill.
#pragma once

#include "ui/development/form_head.h"

#include <QWidget>
#include <vector>

class QPushButton;
class QVBoxLayout;

namespace chalktalk::ui {

struct RecordLine {
    qint64 id = 0;
    QString title, detail;
    HeadPill pill; // without words: none
};

class Label;
class Pill;

class RecordRow : public QWidget {
    Q_OBJECT
  public:
    RecordRow();
    void show(const RecordLine& line);
    [[nodiscard]] QPushButton* open() const { return m_open; }

  private:
    QPushButton* m_open;
    Label* m_detail;
    Pill* m_pill = nullptr;
    HeadPill m_shown;
};

class RecordRows : public QWidget {
    Q_OBJECT
  public:
    explicit RecordRows(QWidget* parent = nullptr);
    void show(std::vector<RecordLine> lines);
    [[nodiscard]] const std::vector<RecordRow*>& rows() const { return m_rows; }

  Q_SIGNALS:
    void opened(qint64 id);

  private:
    QVBoxLayout* m_column;
    std::vector<RecordLine> m_lines;
    std::vector<RecordRow*> m_rows;
};

} // namespace chalktalk::ui

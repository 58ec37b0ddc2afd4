// How often one-to-ones are held: of the whole organisation, and of a peer group that differs.
#pragma once

#include "ui/widgets/card.h"

#include <QStringList>
#include <vector>

class QGridLayout;
class QSpinBox;

namespace chalktalk::ui {

class Shell;

class CadenceCard : public Card {
    Q_OBJECT
  public:
    explicit CadenceCard(Shell& shell, QWidget* parent = nullptr);

    void refresh();

  private:
    void addRow(const QString& peerGroup);

    struct Row {
        QString peerGroup; // empty: everybody
        QSpinBox* box;
    };

    Shell& m_shell;
    QWidget* m_rows;
    QGridLayout* m_grid;
    QStringList m_groups;
    std::vector<Row> m_boxes;
    bool m_quiet = false;
};

} // namespace chalktalk::ui

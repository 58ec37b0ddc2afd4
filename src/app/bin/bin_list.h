// What the person who is looking deleted in the last 30 days, and the way back.
#pragma once

#include "app/jobs.h"

#include <QObject>
#include <QString>
#include <vector>

namespace chalktalk::store {
struct BinLine;
}

namespace chalktalk::app {

class Workspace;

class BinList : public QObject {
    Q_OBJECT

  public:
    struct Row {
        qint64 id = 0;
        QString kind;    // "a commitment"
        QString title;   // its own words; may be empty
        QString about;   // a name; empty for a customer's plan
        QString removed; // when, in the store's time zone
        int daysLeft = 0;
    };

    explicit BinList(Workspace& workspace, QObject* parent = nullptr);

    [[nodiscard]] bool isKnown() const { return m_known; } // it was read at least once
    [[nodiscard]] bool hasMe() const;                      // somebody was chosen who is looking
    [[nodiscard]] const std::vector<Row>& rows() const { return m_rows; }
    void refresh();
    void putBack(qint64 id); // says what came of it as the workspace's notice or failed

  Q_SIGNALS:
    void changed();

  private:
    void take(const std::vector<store::BinLine>& lines);

    Workspace& m_workspace;
    std::vector<Row> m_rows;
    bool m_known = false;
    LatestJob m_job;
};

} // namespace chalktalk::app

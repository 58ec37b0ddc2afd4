// What whoever is looking changed in the open store, newest last: to be undone and done again, on whatever page it was.
//
// A step is all that one action saved. It lasts until another store is opened or somebody else looks; what is older
// rests in the bin.
#pragma once

#include "base/ids.h"

#include <QObject>
#include <QString>
#include <vector>

namespace chalktalk::store {
struct Undone;
}

namespace chalktalk::app {

class Workspace;

class ChangeHistory : public QObject {
    Q_OBJECT

  public:
    explicit ChangeHistory(Workspace& workspace);

    void note(const std::vector<qint64>& changes); // just saved; nothing when there are none
    void clear();

    [[nodiscard]] qint64 latest() const { return m_undo.empty() ? 0 : m_undo.back().back(); } // what undo() takes back
    [[nodiscard]] bool canUndo() const { return !m_undo.empty() && !m_busy; }
    [[nodiscard]] bool canRedo() const { return !m_redo.empty() && !m_busy; }
    // The workspace's notice() says what came of it, its failed() why nothing did.
    void undo();
    void redo();

  Q_SIGNALS:
    void changed();

  private:
    using Step = std::vector<qint64>; // changes of the store, oldest first
    void takeBack(std::vector<Step>& from, std::vector<Step>& to, bool isUndo);
    [[nodiscard]] static QString said(const store::Undone& undone, bool isUndo);

    Workspace& m_workspace;
    std::vector<Step> m_undo, m_redo;
    bool m_busy = false;
    int m_round = 0; // rises with clear(): an answer from before says nothing about now
};

} // namespace chalktalk::app

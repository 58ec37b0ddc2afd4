// What a person wants, how they like feedback and what is expected of the role, edited in place: kept while it is
// typed.
#pragma once

#include "app/forms/draft_keeping.h"
#include "app/workspace.h"
#include "domain/profile.h"

#include <memory>
#include <set>

class QTimer;

namespace chalktalk::app {

class ProfileEditor : public QObject {
    Q_OBJECT

  public:
    explicit ProfileEditor(Workspace& workspace, QObject* parent = nullptr);
    ~ProfileEditor() override; // saves what is open

    enum class State : quint8 { Empty, Loading, Open, Failed };
    enum class Saved : quint8 { Yes, Typing, Failed };

    void setPerson(std::optional<PersonId> person); // saves what was open before
    void leave();                                   // saves at once and stays open

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const QString& problem() const { return m_problem; }
    [[nodiscard]] const domain::Profile& profile() const { return m_profile; }
    [[nodiscard]] bool mayWrite() const; // it is known who looks, and it is somebody in their line or they themselves
    [[nodiscard]] Saved saved() const { return m_saved; }
    [[nodiscard]] QString savedText() const; // "Saved 09:41", "Typing…", why not; empty before anything was typed
    [[nodiscard]] const QString& cameBackText() const { return m_cameBack; }
    [[nodiscard]] bool canUndo() const { return !m_undo.empty(); }

    // Intents. Text intents of one field in a row undo as one step.
    void setWants(const QString& words);
    void setFeedback(const QString& words);
    void setPrivateNote(const QString& words);
    void addExpectation(const QString& words, Day agreedOn);
    void setExpectation(std::size_t at, const QString& words, Day agreedOn); // without words it is left out
    void setUnfinished(const QString& words); // of an expectation that is yet to be added
    void removeExpectation(std::size_t at);
    void undo();

  Q_SIGNALS:
    void changed();      // the state, other than by a text that was typed here
    void savedChanged(); // savedText(), canUndo()

  private:
    struct Opened {
        domain::Profile profile;
        bool fromDraft = false, cameBack = false;
        store::DraftMark cameFrom = {};
    };
    struct Kept {
        domain::Profile profile;
        bool merged = false; // with what somebody else saved meanwhile
    };
    // Of one form that was read: the writer's thread remembers here what its own saves made of the record.
    struct Writing {
        int version = 0;
        int underWay = 0;       // saves without an answer
        bool isCounted = false; // among what has to be saved before the window closes
    };

    void read();
    void readAgain();
    void give();
    void take(Opened opened);
    void edit(const QString& field, const std::function<void(domain::Profile&)>& change);
    [[nodiscard]] store::Draft draft() const; // without its state
    void keepDraft();
    void save();
    void keepProfile();
    void answered(const Result<Kept>& kept, quint64 edits);
    [[nodiscard]] bool isSaving() const { return m_person && m_saving.count(*m_person) > 0; }
    [[nodiscard]] PersonId me() const;

    Workspace& m_workspace;
    std::optional<PersonId> m_person;
    PersonId m_author; // who began to look; what was typed is theirs
    State m_state = State::Empty;
    Saved m_saved = Saved::Yes;
    QString m_problem, m_cameBack, m_savedWords;
    domain::Profile m_profile;
    std::vector<domain::Profile> m_undo;
    QString m_lastField;
    StorePlace m_place; // that the form was read from: nothing is ever written into another one
    FormTyping m_typing;
    std::shared_ptr<Writing> m_writing;
    std::multiset<PersonId> m_saving; // saves under way, also of those who were left
    bool m_dirty = false, m_readWaits = false;
    quint64 m_edits = 0, m_sent = 0;
    QTimer *m_draftTimer, *m_saveTimer;
    LatestJob m_job;
};

// Both versions of one text: nothing that either of two people wrote is lost.
[[nodiscard]] QString bothTexts(const QString& mine, const QString& theirs);
[[nodiscard]] domain::Profile withBoth(domain::Profile mine, const domain::Profile& theirs);

} // namespace chalktalk::app

// A form of one record as its view model holds it: edits, autosave, undo, saving; the state is a value.
//
// Every change is on disk within 1.5 seconds as a draft; leaving and keep() save the record itself (record_saving.h).
#pragma once

#include "app/forms/draft_keeping.h"
#include "app/forms/form_history.h"
#include "app/forms/record_saving.h"
#include "app/workspace.h"

#include <QTimer>

namespace chalktalk::app {

enum class RecordSaved : quint8 { Yes, Typing, Failed, Conflict };

// What the view model does when something happened to its form.
struct RecordTold {
    std::function<void(bool onlyText)> changed;
    std::function<void()> savedChanged;
    std::function<void()> kept; // the record itself: a new one has its id now
    QString conflict;           // said where somebody else was faster
};

template <class Of> class RecordForm {
  public:
    using Form = typename Of::Form;
    using Change = std::function<void(Form&)>;
    using Done = std::function<void(const Result<KeptRecord<Of>>&)>;

    RecordForm(Workspace& workspace, QObject* owner, RecordTold told)
        : m_workspace(workspace), m_owner(owner), m_told(std::move(told)), m_autosave(new QTimer(owner)) {
        m_autosave->setSingleShot(true);
        constexpr int autosaveMs = 600; // with the write itself well under the 1.5 s that may be lost
        m_autosave->setInterval(autosaveMs);
        QObject::connect(m_autosave, &QTimer::timeout, owner, [this] { keepDraft(); });
    }

    void take(OpenedRecord<Of> opened, const StorePlace& place, PersonId author);
    [[nodiscard]] bool isOpen() const { return m_open; }
    [[nodiscard]] const Form& now() const { return m_form; }
    [[nodiscard]] const Form& stored() const { return m_stored; } // as it was saved last, as far as is known here
    [[nodiscard]] PersonId author() const { return m_author; }
    [[nodiscard]] bool isBeingLeft() const { return *m_leaving > 0; } // a save is still on its way to the disk
    [[nodiscard]] bool isEnding() const {
        return m_ending;
    } // keepThen(end) is on its way: nothing is changed till then
    [[nodiscard]] bool isOfOpenStore() const { return m_place == m_workspace.place(); }
    [[nodiscard]] const QString& cameBack() const { return m_cameBack; }
    [[nodiscard]] RecordSaved saved() const { return m_saved; }
    [[nodiscard]] QString savedText() const {
        if (m_saved == RecordSaved::Typing) return RecordTexts::tr("Typing…");
        return m_savedWords;
    }

    // An empty `field` (a line added, a choice made) is a step of its own.
    void change(const QString& field, const Change& edit);
    void undo() { restore(&FormHistory<Form>::undo); }
    void redo() { restore(&FormHistory<Form>::redo); }
    [[nodiscard]] bool canUndo() const { return m_history.canUndo(); }
    [[nodiscard]] bool canRedo() const { return m_history.canRedo(); }

    void keep() { keepThen({}, {}); }
    // Saves it as it stands, then once more as `end` leaves it; no step of undo. Until that is answered it stays as it
    // is: what was typed meanwhile would belong to a record that has ended.
    void keepThen(Change end, Done done);
    // Takes it back: `remove` is asked where the store has it; its draft goes either way.
    void discard(std::function<Status(store::Database&, const Form&)> remove, std::function<void(Status)> done);
    void leave(); // saves and forgets

  private:
    void noteChange(bool onlyText);
    void restore(bool (FormHistory<Form>::*step)(Form&));
    void keepDraft();
    [[nodiscard]] store::Draft draft() const;
    void keepLeaving();
    void takeKept(const Result<KeptRecord<Of>>& kept, quint64 edits);
    void setSaved(RecordSaved saved, const QString& words = {});
    void saidSaved();

    Workspace& m_workspace;
    QObject* m_owner;
    RecordTold m_told;
    QTimer* m_autosave;
    Form m_form, m_stored;
    FormHistory<Form> m_history;
    StorePlace m_place; // that it was read from: nothing is ever written into another one
    FormTyping m_typing;
    PersonId m_author; // who opened it; what was typed is theirs
    QString m_cameBack, m_savedWords;
    RecordSaved m_saved = RecordSaved::Yes;
    std::shared_ptr<RecordWriting<Of>> m_writing;
    std::shared_ptr<int> m_leaving = std::make_shared<int>(0);
    quint64 m_round = 0, m_edits = 0; // the round rises when it is left: answers about it come too late then
    bool m_open = false, m_unsaved = false, m_ending = false;
};

} // namespace chalktalk::app

#include "app/forms/record_form_parts.h"

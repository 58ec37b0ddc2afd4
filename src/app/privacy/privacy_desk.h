// Sealing, opening and erasing as the window does it: off its thread, with progress, and one thing at a time.
#pragma once

#include "app/jobs.h"
#include "app/privacy/erasure.h"

#include <QObject>

namespace chalktalk::app {

class Workspace;

class PrivacyDesk : public QObject {
    Q_OBJECT
  public:
    enum class State { Idle, Sealing, Opening, Erasing };

    explicit PrivacyDesk(Workspace& workspace, QObject* parent = nullptr);
    ~PrivacyDesk() override;

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] int percent() const { return m_percent; } // -1: not known how far
    // Whom one may see, by name: "Ana Ferrer"; those erased are not among them.
    struct Person {
        PersonId id;
        QString name;
    };
    [[nodiscard]] std::vector<Person> people() const;
    // Why these two are no password yet; empty when they are one.
    [[nodiscard]] static QString problemWith(const QString& password, const QString& again);

    // The whole store, or one person's record. The texts of passwords are taken and overwritten.
    void seal(const QString& file, std::optional<PersonId> about, QString&& password);
    void open(const QString& sealed, const QString& to, QString&& password);
    void cancel();

    // What an erasure would do; the answer comes with previewed().
    void preview(PersonId person);
    void erase(PersonId person);

  Q_SIGNALS:
    void changed();
    void said(const QString& words);
    void failed(const QString& words);
    void previewed(chalktalk::PersonId person, const chalktalk::app::ErasurePreview& preview);
    void erased(const chalktalk::app::ErasureAnswer& answer);

  private:
    void begin(State state);
    void tell(int percent);
    void end();

    Workspace& m_workspace;
    State m_state = State::Idle;
    int m_percent = -1;
    std::stop_source m_stop{std::nostopstate};
    LatestJob m_previewing;
};

} // namespace chalktalk::app

#include "app/privacy/privacy_desk.h"

#include "app/local_settings.h"
#include "app/privacy/sealed_file.h"
#include "app/workspace.h"
#include "store/database.h"
#include "store/erase.h"

#include <algorithm>
#include <QDir>
#include <QPointer>

namespace chalktalk::app {

namespace {

// From the working thread to the window's, at most once a percent.
template <class Tell> io::SealingProgress progressTo(QObject* receiver, Tell tell) {
    return [receiver = QPointer<QObject>(receiver), tell, last = std::make_shared<int>(-1)](qint64 done, qint64 total) {
        const int percent = total > 0 ? static_cast<int>(std::min<qint64>(100, done * 100 / total)) : -1;
        if (percent == *last || !receiver) return;
        *last = percent;
        QMetaObject::invokeMethod(
            receiver, [tell, percent] { tell(percent); }, Qt::QueuedConnection);
    };
}

} // namespace

PrivacyDesk::PrivacyDesk(Workspace& workspace, QObject* parent) : QObject(parent), m_workspace(workspace) {
    connect(&workspace, &Workspace::stateChanged, this, &PrivacyDesk::changed);
}

PrivacyDesk::~PrivacyDesk() { m_stop.request_stop(); }

std::vector<PrivacyDesk::Person> PrivacyDesk::people() const {
    std::vector<Person> people;
    const auto ledger = m_workspace.ledger();
    if (!ledger) return people;
    for (domain::PersonIndex i = 0; i < ledger->people().size(); ++i)
        if (m_workspace.canCoach(i)) people.push_back({ledger->person(i).id, ledger->person(i).name});
    std::ranges::sort(people, [](const Person& a, const Person& b) { return a.name.localeAwareCompare(b.name) < 0; });
    return people;
}

QString PrivacyDesk::problemWith(const QString& password, const QString& again) {
    QString one = password, other = again; // the texts themselves stay where they are typed
    const io::Password first(QString(one.constData(), one.size())), second(QString(other.constData(), other.size()));
    if (!first.isLongEnough())
        return tr("At least %1 characters; a few unrelated words are easy to remember.").arg(io::shortestPassword);
    return first.isSameAs(second) ? QString() : tr("The two are not the same yet.");
}

void PrivacyDesk::begin(State state) {
    m_state = state;
    m_percent = -1;
    Q_EMIT changed();
}

void PrivacyDesk::tell(int percent) {
    m_percent = percent;
    if (m_state != State::Idle) Q_EMIT changed();
}

void PrivacyDesk::end() {
    m_state = State::Idle;
    m_percent = -1;
    Q_EMIT changed();
}

void PrivacyDesk::cancel() { m_stop.request_stop(); }

void PrivacyDesk::seal(const QString& file, std::optional<PersonId> about, QString&& password) {
    if (m_state != State::Idle) return;
    auto secret = std::make_shared<io::Password>(std::move(password));
    std::optional<PersonId> who;
    if (m_workspace.me() != domain::noPerson) who = m_workspace.ledger()->person(m_workspace.me()).id;
    begin(State::Sealing);
    m_stop = m_workspace.jobs().write<bool>(
        this,
        [place = m_workspace.place(), request = SealRequest{file, about, who}, secret, clock = m_workspace.clock(),
         progress = progressTo(this, [this](int percent) { tell(percent); })](std::stop_token stop) {
            return writeInto<bool>(place, [&](store::Database& database) -> Result<bool> {
                const Status done = sealInto(database, request, *secret, clock, progress, stop);
                if (!done) return tl::unexpected(done.error());
                return true;
            });
        },
        [this, file](Result<bool> done) {
            end();
            if (done)
                Q_EMIT said(tr("Sealed into %1. It opens with your password only: send that another way than the file.")
                                .arg(QDir::toNativeSeparators(file)));
            else
                Q_EMIT failed(done.error().message);
        });
}

void PrivacyDesk::open(const QString& sealed, const QString& to, QString&& password) {
    if (m_state != State::Idle) return;
    auto secret = std::make_shared<io::Password>(std::move(password));
    begin(State::Opening);
    m_stop = m_workspace.jobs().read<io::SealedKind>(
        this,
        [sealed, to, secret, progress = progressTo(this, [this](int percent) { tell(percent); })](
            std::stop_token stop) { return openSealed(sealed, to, *secret, progress, std::move(stop)); },
        [this, to](Result<io::SealedKind> kind) {
            end();
            const QString file = QDir::toNativeSeparators(to);
            if (!kind)
                Q_EMIT failed(kind.error().message);
            else if (*kind == io::SealedKind::Store)
                Q_EMIT said(tr("%1 is a store: open it from the menu to look at it.").arg(file));
            else
                Q_EMIT said(tr("%1 is one person's record, as JSON.").arg(file));
        });
}

void PrivacyDesk::preview(PersonId person) {
    m_previewing.read<ErasurePreview>(
        m_workspace.jobs(), this,
        [path = m_workspace.storePath(), person,
         clock = m_workspace.clock()](std::stop_token) -> Result<ErasurePreview> {
            auto database = store::Database::open(path, store::OpenMode::ReadOnly);
            if (!database) return tl::unexpected(database.error());
            return previewErasure(**database, person, clock);
        },
        [this, person](Result<ErasurePreview> preview) {
            if (preview)
                Q_EMIT previewed(person, *preview);
            else
                Q_EMIT failed(preview.error().message);
        });
}

void PrivacyDesk::erase(PersonId person) {
    if (m_state != State::Idle) return;
    std::optional<PersonId> who;
    if (m_workspace.me() != domain::noPerson) who = m_workspace.ledger()->person(m_workspace.me()).id;
    if (who == person) who.reset(); // who is erased leaves no line of their own
    const bool isMe = m_workspace.me() != domain::noPerson && m_workspace.indexOf(person) == m_workspace.me();
    if (isMe) m_workspace.setMe(domain::noPerson);
    begin(State::Erasing);
    m_workspace.jobs().write<ErasureAnswer>(
        this,
        [place = m_workspace.place(), dataDir = m_workspace.dataDir(), person, who,
         clock = m_workspace.clock()](std::stop_token) {
            return writeInto<ErasureAnswer>(place, [&](store::Database& database) {
                LocalSettings settings(dataDir);
                return erasePerson(database, person, settings, who, clock);
            });
        },
        [this](Result<ErasureAnswer> answer) {
            end();
            if (!answer) {
                Q_EMIT failed(answer.error().message);
                return;
            }
            Q_EMIT erased(*answer);
            m_workspace.open(m_workspace.storePath()); // names stand in the facts: everything is read anew
        });
}

} // namespace chalktalk::app

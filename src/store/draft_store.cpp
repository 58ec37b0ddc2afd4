#include "store/draft_store.h"

#include "store/database.h"
#include "store/draft_aside.h"
#include "store/draft_file.h"
#include "store/erase.h"
#include "store/failure.h"
#include "store/sql.h"
#include "store/statement.h"
#include "store/transaction.h"

#include <algorithm>
#include <limits>
#include <QCryptographicHash>
#include <QRandomGenerator>
#include <QtEndian>

namespace chalktalk::store {

namespace {

template <class T> T orThrow(Result<T> result) {
    if (!result) throw Failure{result.error(), 0};
    if constexpr (!std::is_void_v<T>) return std::move(*result);
}

// Of one that nobody numbered: the same for the same form, so that moving it twice makes one.
qint64 writingOf(const DraftKey& key) {
    const QString text =
        QStringLiteral("%1/%2/%3/%4").arg(key.form).arg(key.record).arg(key.author.value).arg(key.person.value);
    const QByteArray hash = QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256);
    return static_cast<qint64>(qFromBigEndian<quint64>(hash.constData()) >> 1) | 1;
}

struct Taken {
    qint64 number = 0, record = 0;
    int version = 0;
};

class TakenReader {
  public:
    explicit TakenReader(Database& store) : m_find(store, sql::draft_taken::find) {}
    std::optional<Taken> find(qint64 writing) {
        m_find.reset();
        if (!m_find.bind(1, writing).step()) return std::nullopt;
        const Taken taken{m_find.integer(0), m_find.integer(1), static_cast<int>(m_find.integer(2))};
        m_find.reset();
        return taken;
    }

  private:
    Statement m_find;
};

// As an older version kept them: within the store.
std::vector<Draft> oldDrafts(Database& store) {
    std::vector<Draft> drafts;
    Statement row(store, sql::draft::list);
    while (row.step()) {
        Draft draft{{row.string(0), row.integer(1), {row.integer(2)}, {row.integer(3)}},
                    static_cast<int>(row.integer(4)),
                    row.string(5),
                    row.integer(6)};
        draft.mark = {writingOf(draft.key), 1, 0, 0};
        drafts.push_back(std::move(draft));
    }
    return drafts;
}

struct Found {
    std::vector<Draft> live;      // what was typed last first
    std::vector<DraftMark> taken; // and those that nobody may read again
};

// A draft is left out when a save has it, and when it is about or by somebody who was erased while it was typed in
// another window; typed on after its form's save, it goes over the record as that save left it.
Found sorted(Database& store, std::vector<Draft> drafts) {
    Found found;
    TakenReader reader(store);
    for (Draft& draft : drafts) {
        if (wasErased(store, draft.key.person) || wasErased(store, draft.key.author)) {
            found.taken.push_back(draft.mark);
            continue;
        }
        if (const auto taken = reader.find(draft.mark.writing)) {
            if (draft.mark.number <= taken->number) {
                found.taken.push_back(draft.mark);
                continue;
            }
            if (draft.key.record == 0) draft.key.record = taken->record;
            if (draft.baseVersion >= 0) draft.baseVersion = std::max(draft.baseVersion, taken->version);
        }
        found.live.push_back(std::move(draft));
    }
    return found;
}

Found findAll(Database& store) {
    std::vector<Draft> drafts;
    if (const auto file = orThrow(DraftFile::openToRead(store.path(), orThrow(store.storeId()))))
        drafts = orThrow(file->all());
    for (Draft& old : oldDrafts(store)) {
        const auto is = [&](const Draft& draft) { return draft.mark.writing == old.mark.writing; };
        if (std::ranges::none_of(drafts, is)) drafts.push_back(std::move(old));
    }
    return sorted(store, std::move(drafts));
}

void removeAll(Database& store, const std::vector<DraftMark>& marks) {
    if (marks.empty()) return;
    const auto file = orThrow(DraftFile::open(store.path(), orThrow(store.storeId())));
    for (const DraftMark& mark : marks) orThrow(file->remove(mark));
}

template <class Is> Result<std::vector<Draft>> draftsWhere(Database& store, Is is) {
    return guarded([&] {
        std::vector<Draft> drafts = findAll(store).live;
        std::erase_if(drafts, [&](const Draft& draft) { return !is(draft); });
        return drafts;
    });
}

// Copied and synced first, then deleted there: killed in between, the copy is found again and not made twice.
void moveOldDrafts(Database& store, DraftFile& file) {
    const std::vector<Draft> old = oldDrafts(store);
    if (old.empty()) return;
    TakenReader reader(store);
    for (const Draft& draft : old)
        if (!reader.find(draft.mark.writing)) orThrow(file.save(draft));
    Transaction transaction(store);
    Statement(store, sql::draft::clear).run();
    transaction.commit();
}

// What was noted of forms whose drafts are gone; kept while there are few, so that opening a store writes nothing.
void forgetOldNotes(Database& store, const std::vector<Draft>& drafts) {
    constexpr std::size_t few = 500;
    std::vector<qint64> noted;
    Statement row(store, sql::draft_taken::list);
    while (row.step()) noted.push_back(row.integer(0));
    if (noted.size() < few) return;
    Transaction transaction(store);
    Statement remove(store, sql::draft_taken::remove);
    for (const qint64 writing : noted)
        if (std::ranges::none_of(drafts, [&](const Draft& draft) { return draft.mark.writing == writing; }))
            remove.bind(1, writing).run();
    transaction.commit();
}

void note(Database& store, qint64 writing, qint64 number, const DraftKey& key, int version) {
    Statement(store, sql::draft_taken::upsert)
        .bind(1, writing)
        .bind(2, number)
        .bind(3, key.form)
        .bind(4, key.record)
        .bind(5, key.author.value)
        .bind(6, key.person.value)
        .bind(7, version)
        .run();
}

} // namespace

qint64 newWriting() { return static_cast<qint64>(QRandomGenerator::system()->generate64() >> 1) | 1; }

Status saveDraft(Database& store, Draft draft) {
    return guarded([&] {
        const auto file = orThrow(DraftFile::open(store.path(), orThrow(store.storeId())));
        if (draft.mark.isNull()) {
            draft.mark.writing = writingOf(draft.key);
            if (const auto taken = TakenReader(store).find(draft.mark.writing)) draft.mark.number = taken->number;
            for (const Draft& other : orThrow(file->all()))
                if (other.mark.writing == draft.mark.writing)
                    draft.mark.number = std::max(draft.mark.number, other.mark.number);
            ++draft.mark.number;
        }
        orThrow(file->save(draft));
    });
}

Status removeDraft(Database& store, const DraftKey& key, const DraftMark& mark) {
    return guarded([&] {
        if (!mark.isNull()) {
            Transaction transaction(store);
            constexpr qint64 all = std::numeric_limits<qint64>::max();
            note(store, mark.writing, all, key, 0);
            if (mark.before != 0) note(store, mark.before, mark.beforeNumber, key, 0);
            transaction.commit();
        }
        const auto file = orThrow(DraftFile::open(store.path(), orThrow(store.storeId())));
        if (mark.isNull()) return orThrow(file->remove(key));
        orThrow(file->remove(mark)); // another window may have a draft of the same record
        removeAll(store, findAll(store).taken);
    });
}

Result<std::optional<Draft>> loadDraft(Database& store, const DraftKey& key) {
    return guarded([&]() -> std::optional<Draft> {
        Found found = findAll(store);
        static_cast<void>(guarded([&] { removeAll(store, found.taken); }));
        const auto at = std::ranges::find(found.live, key, &Draft::key);
        if (at == found.live.end()) return std::nullopt;
        return std::move(*at);
    });
}

Result<std::vector<Draft>> listDrafts(Database& store, PersonId author) {
    return draftsWhere(store, [author](const Draft& draft) { return draft.key.author == author; });
}

Result<std::vector<Draft>> draftsAbout(Database& store, PersonId person) {
    return draftsWhere(store, [person](const Draft& draft) { return draft.key.person == person; });
}

Result<bool> hasDraft(Database& store, const QString& form, qint64 record) {
    const auto found =
        draftsWhere(store, [&](const Draft& draft) { return draft.key.form == form && draft.key.record == record; });
    if (!found) return tl::unexpected<Error>(found.error());
    return !found->empty();
}

Status settleDrafts(Database& store) {
    return guarded([&] {
        const QString storeId = orThrow(store.storeId());
        orThrow(takeOwnDrafts(store.path(), storeId));
        const bool isThere = orThrow(DraftFile::openToRead(store.path(), storeId)) != nullptr;
        if (!isThere && oldDrafts(store).empty()) return; // no file before there is something in it
        auto file = orThrow(DraftFile::open(store.path(), storeId));
        if (!file->isWhole()) {
            file.reset();
            orThrow(DraftFile::beginAnew(store.path(), storeId));
            file = orThrow(DraftFile::open(store.path(), storeId));
        }
        moveOldDrafts(store, *file);
        const Found found = sorted(store, orThrow(file->all()));
        for (const DraftMark& mark : found.taken) orThrow(file->remove(mark));
        forgetOldNotes(store, found.live);
    });
}

void noteTaken(Database& store, const SavedForm& form, const DraftKey& key, int version) {
    const DraftMark& mark = form.mark;
    if (mark.isNull()) return;
    note(store, mark.writing, mark.number, key, form.withOthers ? 0 : version);
    if (mark.before != 0) note(store, mark.before, mark.beforeNumber, key, 0);
}

void removeTaken(Database& store, const SavedForm& form) {
    if (form.mark.isNull()) return;
    static_cast<void>(guarded([&] {
        const QString storeId = orThrow(store.storeId());
        if (!orThrow(DraftFile::openToRead(store.path(), storeId))) return;
        orThrow(orThrow(DraftFile::open(store.path(), storeId))->remove(form.mark));
    }));
}

void removeDraftsOf(Database& store, const QString& form, qint64 record) {
    static_cast<void>(guarded([&] {
        const QString storeId = orThrow(store.storeId());
        if (!orThrow(DraftFile::openToRead(store.path(), storeId))) return;
        orThrow(orThrow(DraftFile::open(store.path(), storeId))->removeOfRecord(form, record));
    }));
}

} // namespace chalktalk::store

// ReviewEditor: how a review is read, kept on disk while it is typed, and saved.
#include "app/review/review_editor.h"

#include "app/forms/leaving_save.h"
#include "app/review/review_actions.h"
#include "app/session/session_opening.h"
#include "domain/calendar.h"
#include "io/development_json.h"
#include "store/commitment_store.h"
#include "store/database.h"
#include "store/draft_store.h"
#include "store/quarterly_review_store.h"

#include <algorithm>
#include <QTimer>

namespace chalktalk::app {

using domain::QuarterlyReview;
using domain::ReviewForm;
using store::Database;
using store::OpenMode;

namespace {

// A newer commitment in the store stays as somebody left it, but for what this form itself changed since it had found
// the commitment. One whose version is not known any more is left to whoever changed it.
domain::Commitment overNewer(const domain::Commitment& mine, const domain::Commitment& stored,
                             std::vector<domain::Commitment>& known) {
    const auto at = std::ranges::find_if(
        known, [&](const domain::Commitment& one) { return one.id == mine.id && one.version == mine.version; });
    const domain::Commitment found = at == known.end() ? mine : *at;
    known.push_back(stored);
    // Without a version it was made in this form: an earlier save of it is on its way back.
    return mine.version == 0 ? withOwnWords(stored, mine, {}) : withOwnWords(stored, mine, found);
}

// The record as it is to be saved; a commitment that this form had and took back goes, as long as nobody has done
// anything about it.
store::ReviewSave toSave(Database& database, ReviewForm& form, const QuarterlyReview& base,
                         std::vector<domain::Commitment>& known, PersonId author, const store::SavedForm& typed) {
    store::ReviewSave save{form.review, {}, {}, author, typed};
    for (domain::Commitment& commitment : form.commitments) {
        const auto stored = store::loadCommitment(database, commitment.id);
        if (stored && stored->version > commitment.version) commitment = overNewer(commitment, *stored, known);
        if (!stored) commitment.version = 0;
        if (!stored || !(*stored == commitment)) save.commitments.push_back(commitment);
    }
    for (const CommitmentId id : base.commitments) {
        const bool named = std::ranges::find(form.review.commitments, id) != form.review.commitments.end();
        const auto stored = store::loadCommitment(database, id);
        if (!named && stored && stored->isOpen()) save.removed.push_back(id);
    }
    return save;
}

void takeCommitments(Database& database, ReviewForm& form) {
    for (const domain::Commitment& now : commitmentsOf(database, form.review.commitments)) {
        const auto own = std::ranges::find(form.commitments, now.id, &domain::Commitment::id);
        if (own == form.commitments.end())
            form.commitments.push_back(now);
        else
            *own = now;
    }
    std::erase_if(form.commitments, [&](const domain::Commitment& one) {
        return std::ranges::find(form.review.commitments, one.id) == form.review.commitments.end();
    });
}

} // namespace

ReviewEditor::~ReviewEditor() { leave(); }

void ReviewEditor::failWith(const QString& words) {
    m_state = State::Failed;
    m_problem = words;
    Q_EMIT changed();
}

void ReviewEditor::setSaved(Saved saved, const QString& words) {
    if (m_saved == saved && m_savedWords == words) return;
    m_saved = saved;
    if (saved != Saved::Typing) m_savedWords = words;
    Q_EMIT savedChanged();
}

void ReviewEditor::saidSaved() {
    const qint64 now = m_workspace.clock().nowUtc().toMSecsSinceEpoch();
    setSaved(Saved::Yes, tr("Saved %1").arg(clockText(now, m_workspace.zone())));
}

void ReviewEditor::open(std::optional<PersonId> manager, std::optional<Day> quarter) {
    const auto ledger = m_workspace.ledger();
    const bool there = m_state == State::Open && m_author == me() && m_place == m_workspace.place();
    if (there && ledger && manager == m_form.review.manager &&
        coaching::quarterOf(*ledger, quarter.value_or(m_workspace.today())) == m_form.review.quarter)
        return;
    leave();
    m_state = State::Loading;
    m_problem.clear();
    Q_EMIT changed();
    if (!ledger) return failWith(tr("The store is still being read."));
    if (m_workspace.me() == domain::noPerson)
        return failWith(tr("Say who you are first: a quarterly review has somebody who asks."));
    m_author = me();
    m_place = m_workspace.place();
    const ReviewOpening opening{m_place.path, ledger, m_workspace.zone(), m_workspace.today(), m_workspace.me(),
                                manager,      quarter};
    const auto read = [opening](std::stop_token) { return openReview(opening); };
    const auto done = [this, round = m_round](Result<OpenedReview> opened) {
        if (round != m_round) return; // left meanwhile
        if (!opened) return failWith(opened.error().message);
        take(std::move(*opened));
    };
    // What is still on its way to the disk has to be there first.
    if (*m_leaving > 0)
        m_workspace.jobs().write<OpenedReview>(this, read, done);
    else
        m_job.read<OpenedReview>(m_workspace.jobs(), this, read, done);
}

void ReviewEditor::take(OpenedReview opened) {
    m_form = std::move(opened.form);
    m_lastAnswers = std::move(opened.lastAnswers);
    m_managers = std::move(opened.managers);
    m_quarters = std::move(opened.quarters);
    m_cameBack = std::move(opened.cameBack);
    m_typing.begin(opened.cameFrom);
    m_begun = !opened.stored.id.isNull();
    m_writing = std::make_shared<Writing>();
    m_writing->base = std::move(opened.stored);
    m_writing->known = std::move(opened.agreed);
    m_history.clear();
    m_saved = Saved::Yes;
    m_savedWords.clear();
    m_state = State::Open;
    m_unsaved = !m_cameBack.isEmpty();
    makePack();
    Q_EMIT changed();
    Q_EMIT savedChanged();
    if (m_unsaved) keepReview(false); // what came back belongs into the record
}

// The facts as of today; of a review that was held, or of a quarter that is over, as of then.
void ReviewEditor::makePack() {
    const SnapshotPtr snapshot = m_workspace.snapshot();
    const auto manager = m_workspace.indexOf(m_form.review.manager);
    if (m_state != State::Open || !snapshot || manager == domain::noPerson) return;
    const domain::QuarterlyReview& review = m_form.review;
    const Day last = domain::periodOf(review.quarter, m_workspace.ledger()->calendar().fiscalStartMonth).last;
    const Day today = std::min(m_workspace.today(), review.heldOn.value_or(last));
    const coaching::ReviewSubject subject{manager, m_workspace.indexOf(review.asker), review.quarter, today,
                                          std::min(m_workspace.defaultAsOf(), today)};
    m_packJob.read<coaching::ReviewPack>(
        m_workspace.jobs(), this,
        [snapshot, subject](std::stop_token stop) -> Result<coaching::ReviewPack> {
            return coaching::makeReviewPack(*snapshot->engine, subject, stop);
        },
        [this, round = m_round](Result<coaching::ReviewPack> pack) {
            if (!pack || round != m_round) return;
            m_pack = std::move(*pack);
            askWhatPackAsks();
            Q_EMIT changed();
        });
}

store::Draft ReviewEditor::draft() const {
    return {{QStringLiteral("review"), m_form.review.id.value, m_author, m_form.review.manager},
            m_form.review.version,
            {},
            m_workspace.clock().nowUtc().toMSecsSinceEpoch(),
            m_typing.at(m_edits, !m_form.unfinished.isEmpty())};
}

// A breath behind the typing: the whole form into its draft; the first time the record itself, too, so that there is
// something to be a draft of.
void ReviewEditor::keepDraft() {
    if (!m_unsaved || m_state != State::Open) return;
    if (!m_begun) return keepReview(false);
    app::keepDraft(
        m_workspace.jobs(), this, m_place, draft(), [form = m_form] { return io::toJson(form); },
        [this, edits = m_edits, round = m_round](const Status& kept) {
            if (round != m_round) return;
            if (!kept) {
                setSaved(Saved::Failed, KeepingTexts::notOnDisk(kept.error()));
                if (isWorthTrying(kept.error()))
                    m_autosave->start(); // the text stays in the form, and it is tried again
            } else if (edits == m_edits && m_saved != Saved::Conflict) {
                saidSaved();
            }
        });
}

std::function<Result<ReviewEditor::Kept>(Database&)> ReviewEditor::saving() const {
    return [form = m_form, draft = draft(), writing = m_writing, clock = m_workspace.clock(),
            between = tr("— changed elsewhere meanwhile: —")](Database& database) -> Result<Kept> {
        return save(database, {form, form, false}, *writing, draft, between, clock);
    };
}

// What somebody else saved meanwhile is kept beside one's own, at once.
Result<ReviewEditor::Kept> ReviewEditor::save(Database& database, Kept kept, Writing& writing,
                                              const store::Draft& draft, const QString& between, const Clock& clock) {
    // Half an action is no record: it waits in a draft.
    store::SavedForm typed = beforeSaving(database, draft, io::toJson(kept.form), !kept.form.unfinished.isEmpty());
    if (writing.isNewsTo(kept.sent.review)) {
        kept.form = domain::withBoth(std::move(kept.form), writing.base, between, &writing.sent);
        kept.merged = true;
    }
    kept.form.review.id = writing.base.id;
    kept.form.review.version = writing.base.version;
    constexpr int mostTries = 3;
    for (int tries = 0;; ++tries) {
        typed.withOthers = kept.merged;
        auto saved = store::saveQuarterlyReview(
            database, toSave(database, kept.form, writing.base, writing.known, draft.key.author, typed), clock);
        if (saved) {
            kept.form.review = std::move(saved->review);
            break;
        }
        if (saved.error().code != ErrorCode::Conflict || tries == mostTries) return tl::unexpected(saved.error());
        const QuarterlyReview& mine = kept.form.review;
        const auto stored = store::loadQuarterlyReview(database, mine.manager, mine.asker, mine.quarter);
        if (!stored) return tl::unexpected(stored.error());
        if (!*stored) return tl::unexpected(saved.error());
        kept.form = domain::withBoth(std::move(kept.form), **stored, between, &writing.base);
        kept.form.review.id = (*stored)->id;
        kept.merged = kept.merged || !(**stored == writing.base);
        writing.base = **stored;
    }
    takeCommitments(database, kept.form);
    writing.known.insert(writing.known.end(), kept.form.commitments.begin(), kept.form.commitments.end());
    if (kept.merged) writing.sent = kept.sent.review, writing.mergedVersion = kept.form.review.version;
    writing.base = kept.form.review;
    return kept;
}

void ReviewEditor::keepReview(bool leaving) {
    if (!m_unsaved || m_form.review.manager.isNull()) return;
    m_autosave->stop();
    m_begun = true;
    keepDraft(); // at once: the writer may have an import to finish first
    if (leaving) return saveOnLeaving<Kept>(m_workspace, m_place, m_leaving, saving());
    if (m_place != m_workspace.place()) return; // it is left in a moment, and kept by that
    m_workspace.write<Kept>(this, saving(), [this, edits = m_edits, round = m_round](Result<Kept> kept) {
        if (round == m_round) takeKept(kept, edits); // else the answer to another review's save
    });
}

void ReviewEditor::takeKept(const Result<Kept>& kept, quint64 edits) {
    if (!kept) {
        m_begun = !m_form.review.id.isNull();
        setSaved(Saved::Failed, KeepingTexts::notSaved(kept.error()));
        if (isWorthTrying(kept.error())) m_autosave->start();
        return;
    }
    const bool newer = edits != m_edits; // typed on meanwhile: that goes on top
    const bool heldNow = isHeld();
    if (kept->merged) {
        m_form = newer ? domain::withBoth(std::move(m_form), kept->form.review, tr("— changed elsewhere meanwhile: —"),
                                          &kept->sent.review)
                       : kept->form;
        m_history.clear();
        setSaved(Saved::Conflict, tr("Somebody changed this review meanwhile. Both versions are shown below."));
    }
    const bool first = m_form.review.id.isNull();
    m_form.review.id = kept->form.review.id;
    m_form.review.version = kept->form.review.version;
    const bool elsewhere = takeAgreed(*kept);
    if (!newer) {
        m_unsaved = !m_form.unfinished.isEmpty();
        if (!kept->merged) saidSaved();
    }
    if (kept->merged) askWhatPackAsks();
    if (kept->merged || first || elsewhere || heldNow != isHeld()) Q_EMIT changed();
}

// As the store has them now, with what was typed since they were sent; true: not only this form had changed them.
bool ReviewEditor::takeAgreed(const Kept& kept) {
    bool elsewhere = false;
    for (const domain::Commitment& now : kept.form.commitments) {
        const auto own = std::ranges::find(m_form.commitments, now.id, &domain::Commitment::id);
        const auto& named = m_form.review.commitments;
        if (own != m_form.commitments.end()) {
            const domain::Commitment* sent = commitmentIn(kept.sent.commitments, now.id);
            if (sent && !saysTheSame(*sent, now)) m_history.clear(); // an undo would take back what somebody else wrote
            domain::Commitment taken = withOwnWords(now, *own, sent ? *sent : *own);
            own->version = taken.version;
            elsewhere = elsewhere || !(*own == taken);
            *own = std::move(taken);
        } else if (std::ranges::find(named, now.id) != named.end()) { // agreed elsewhere meanwhile
            m_form.commitments.push_back(now);
            elsewhere = true;
        }
    }
    return elsewhere;
}

void ReviewEditor::leave() {
    keepReview(true); // unsaved is only ever what its author typed, whoever looks by now
    ++m_round;
    m_job.cancel();
    m_packJob.cancel();
    m_autosave->stop();
    m_state = State::Empty;
    m_form = {};
    m_pack.reset();
    m_lastAnswers.clear();
    m_history.clear();
    m_unsaved = m_begun = false;
    m_cameBack.clear();
}

void ReviewEditor::hold() {
    if (isReadOnly()) return;
    m_form.review.state = domain::ReviewState::Held;
    m_form.review.heldOn = m_workspace.today();
    m_unsaved = true;
    ++m_edits;
    m_history.clear();
    keepReview(false);
    Q_EMIT changed();
}

void ReviewEditor::reopen() {
    if (!iAsk() || !isHeld()) return;
    m_form.review.state = domain::ReviewState::Open;
    m_form.review.heldOn.reset();
    m_unsaved = true;
    ++m_edits;
    keepReview(false);
    makePack();
    Q_EMIT changed();
}

} // namespace chalktalk::app

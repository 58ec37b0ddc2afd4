// CallEditor: how a call is read, kept on disk while it is typed, and saved.
#include "app/call/call_editor.h"

#include "app/call/call_opening.h"
#include "app/forms/leaving_save.h"
#include "app/session/session_opening.h"
#include "domain/both_texts.h"
#include "io/call_json.h"
#include "store/account_plan_store.h"
#include "store/call_store.h"
#include "store/commitment_store.h"
#include "store/database.h"
#include "store/draft_store.h"

#include <QLocale>
#include <QTimer>

namespace chalktalk::app {

using domain::Call;
using domain::CallForm;
using store::Database;
using store::OpenMode;

namespace {

// The commitments as they are to be saved: those somebody changed meanwhile stay as they left them. One that this form
// had and took back goes, as long as nobody has done anything about it.
void addCommitments(Database& database, const CallForm& form, const domain::Commitment& before, store::CallSave& save) {
    for (domain::Commitment commitment : form.commitments) {
        const auto stored = store::loadCommitment(database, commitment.id);
        if (stored && stored->version > commitment.version) continue;
        if (!stored) commitment.version = 0;
        if (!stored || !(*stored == commitment)) save.commitments.push_back(std::move(commitment));
    }
    if (before.id.isNull() || before.id == form.call.debrief.nextCommitment) return;
    const auto stored = store::loadCommitment(database, before.id);
    if (stored && stored->isOpen() && stored->version == before.version) save.removed.push_back(before.id);
}

domain::Commitment nextCommitmentOf(const CallForm& form) {
    for (const domain::Commitment& commitment : form.commitments)
        if (commitment.id == form.call.debrief.nextCommitment) return commitment;
    return {};
}

} // namespace

CallEditor::~CallEditor() { leave(); }

void CallEditor::failWith(const QString& words) {
    m_state = State::Failed;
    m_problem = words;
    Q_EMIT changed();
}

void CallEditor::setSaved(Saved saved, const QString& words) {
    if (m_saved == saved && m_savedWords == words) return;
    m_saved = saved;
    if (saved != Saved::Typing) m_savedWords = words;
    Q_EMIT savedChanged();
}

void CallEditor::saidSaved() { setSaved(Saved::Yes, tr("Saved %1").arg(clockText(nowMs(), m_workspace.zone()))); }

void CallEditor::open(CallId id, Work work) {
    if (m_state == State::Open && m_form.call.id == id && m_work == work && m_author == me()) return;
    leave();
    m_work = work;
    m_state = State::Loading;
    m_problem.clear();
    Q_EMIT changed();
    if (!m_workspace.ledger()) return failWith(tr("The store is still being read."));
    m_author = me();
    m_place = m_workspace.place();
    const CallOpening opening{m_place.path, m_workspace.dataDir(), m_workspace.zone(), m_author, id};
    const auto read = [opening](std::stop_token) { return openCall(opening); };
    const auto done = [this, round = m_round](Result<OpenedCall> opened) {
        if (round != m_round) return; // left meanwhile
        if (!opened) return failWith(opened.error().message);
        const auto person = m_workspace.indexOf(opened->form.call.person);
        const bool mine = opened->form.call.person == m_author && !m_author.isNull();
        if (!mine && (person == domain::noPerson || !m_workspace.canCoach(person)))
            return failWith(tr("This call is not of your line."));
        takeOpened(std::move(*opened));
    };
    // What is still on its way to the disk has to be there first.
    if (*m_leaving > 0)
        m_workspace.jobs().write<OpenedCall>(this, read, done);
    else
        m_job.read<OpenedCall>(m_workspace.jobs(), this, read, done);
}

void CallEditor::takeOpened(OpenedCall opened) {
    m_form = std::move(opened.form);
    m_content = std::move(opened.content);
    m_reader = coaching::PlanReader(opened.languages);
    m_before = std::move(opened.before);
    m_accountPlan = std::move(opened.account);
    m_dealPlan = std::move(opened.deal);
    m_customerName = std::move(opened.customerName);
    m_dealName = std::move(opened.dealName);
    m_cameBack = std::move(opened.cameBack);
    m_typing.begin(opened.cameFrom);
    m_history.clear();
    m_writing = std::make_shared<Writing>();
    m_writing->base = std::move(opened.stored);
    m_writing->commitment = std::move(opened.commitment);
    std::erase_if(m_before, [this](const Call& call) { // what others' calls came to is not for whoever looks
        return call.person != m_author && !m_workspace.canCoach(m_workspace.indexOf(call.person));
    });
    m_correcting = false;
    m_saved = Saved::Yes;
    m_savedWords.clear();
    m_minutesBefore = m_work == Work::Plan ? m_form.call.plan.minutes : m_form.call.debrief.minutes;
    m_workedMs = 0;
    m_countedToMs = nowMs();
    m_state = State::Open;
    m_minute->start();
    suggestAgain();
    if (m_work == Work::Plan) m_reading = m_reader.read(m_form.call);
    m_unsaved = !m_cameBack.isEmpty();
    Q_EMIT changed();
    Q_EMIT savedChanged();
    if (m_unsaved) keepCall(false); // what came back belongs into the record
}

store::Draft CallEditor::draft() const {
    const Call& call = m_form.call;
    return {{QStringLiteral("call"), call.id.value, m_author, call.person},
            call.version,
            {},
            nowMs(),
            m_typing.at(m_edits, !m_form.unfinished.isEmpty())};
}

// A breath behind the typing: the whole form into its draft.
void CallEditor::keepDraft() {
    if (!m_unsaved || m_state != State::Open) return;
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

std::function<Result<CallEditor::Kept>(Database&)> CallEditor::saving() const {
    return [form = m_form, draft = draft(), writing = m_writing, reader = m_reader, clock = m_workspace.clock(),
            between = tr("— changed elsewhere meanwhile: —")](Database& database) -> Result<Kept> {
        auto kept = save(database, {form, form, false}, *writing, draft, between, clock);
        if (kept && kept->merged && kept->form.call.plan.state != domain::PlanState::None)
            kept->form.call.plan.score = reader.read(kept->form.call).score; // with the next save
        return kept;
    };
}

// What somebody else saved meanwhile is kept beside one's own, at once: nobody is asked to choose between two people's
// words.
Result<CallEditor::Kept> CallEditor::save(Database& database, Kept kept, Writing& writing, const store::Draft& draft,
                                          const QString& between, const Clock& clock) {
    // Half a line is no record: it waits in a draft.
    store::SavedForm typed = beforeSaving(database, draft, io::toJson(kept.form), !kept.form.unfinished.isEmpty());
    if (writing.isNewsTo(kept.sent.call)) {
        kept.form = domain::withBoth(std::move(kept.form), writing.base, between, &writing.sent);
        kept.merged = true;
    }
    kept.form.call.version = writing.base.version;
    constexpr int mostTries = 3;
    for (int tries = 0;; ++tries) {
        typed.withOthers = kept.merged;
        store::CallSave save{kept.form.call, {}, {}, draft.key.author, typed};
        addCommitments(database, kept.form, writing.commitment, save);
        auto saved = store::saveCall(database, save, clock);
        if (saved) {
            kept.form.call = std::move(saved->call);
            for (domain::Commitment& own : kept.form.commitments)
                for (const domain::Commitment& now : saved->commitments)
                    if (own.id == now.id) own = now;
            break;
        }
        if (saved.error().code != ErrorCode::Conflict || tries == mostTries) return tl::unexpected(saved.error());
        const auto stored = store::loadCall(database, kept.form.call.id);
        if (!stored) return tl::unexpected(stored.error());
        kept.form = domain::withBoth(std::move(kept.form), *stored, between, &writing.base);
        kept.merged = true;
    }
    if (kept.merged) writing.sent = kept.sent.call, writing.mergedVersion = kept.form.call.version;
    writing.base = kept.form.call;
    writing.commitment = nextCommitmentOf(kept.form);
    return kept;
}

void CallEditor::keepCall(bool leaving) {
    if (!m_unsaved || m_form.call.id.isNull()) return;
    m_autosave->stop();
    keepDraft(); // at once: the writer may have an import to finish first
    if (leaving) return saveOnLeaving<Kept>(m_workspace, m_place, m_leaving, saving());
    if (m_place != m_workspace.place()) return; // it is left in a moment, and kept by that
    m_workspace.write<Kept>(this, saving(), [this, edits = m_edits, round = m_round](Result<Kept> kept) {
        if (round == m_round) takeKept(kept, edits); // else the answer to another call's save
    });
}

void CallEditor::takeKept(const Result<Kept>& kept, quint64 edits) {
    if (!kept) {
        setSaved(Saved::Failed, KeepingTexts::notSaved(kept.error()));
        if (isWorthTrying(kept.error())) m_autosave->start();
        return;
    }
    const bool newer = edits != m_edits; // typed on meanwhile: that goes on top
    if (kept->merged) {
        m_form = newer ? domain::withBoth(std::move(m_form), kept->form.call, tr("— changed elsewhere meanwhile: —"),
                                          &kept->sent.call)
                       : kept->form;
        m_history.clear();
        setSaved(Saved::Conflict, tr("Somebody changed this call meanwhile. Both versions are shown below."));
    }
    m_form.call.version = kept->form.call.version;
    for (domain::Commitment& own : m_form.commitments)
        for (const domain::Commitment& now : kept->form.commitments)
            if (own.id == now.id) own.version = now.version;
    if (!newer) {
        m_unsaved = !m_form.unfinished.isEmpty();
        if (!kept->merged) saidSaved();
    }
    if (!kept->merged) return;
    Q_EMIT changed();
    readAgain();
}

void CallEditor::leave() {
    keepCall(true); // unsaved is only ever what its author typed, whoever looks by now
    ++m_round;
    m_job.cancel();
    m_autosave->stop();
    m_minute->stop();
    m_state = State::Empty;
    m_form = {};
    m_before.clear();
    m_suggestions.clear();
    m_history.clear();
    m_unsaved = false;
    m_countedToMs = 0;
}

void CallEditor::nextStepAsCall(Day day, QTime at) {
    if (isReadOnly() || m_place != m_workspace.place()) return;
    Call next;
    const Call& call = m_form.call;
    next.person = call.person, next.along = call.along, next.going = call.going;
    next.kind = call.kind, next.way = call.way, next.minutes = call.minutes, next.zone = call.zone;
    next.customer = call.customer, next.account = call.account, next.opportunity = call.opportunity;
    next.title = call.debrief.nextStep;
    next.startMs = QDateTime(day.toDate(), at, m_workspace.zone()).toMSecsSinceEpoch();
    judgeAgain(next);
    m_workspace.write<store::CallSave>(
        this,
        [save = store::CallSave{next, {}, {}, m_author}, clock = m_workspace.clock()](Database& database) {
            return store::saveCall(database, save, clock);
        },
        [this, round = m_round](Result<store::CallSave> saved) {
            if (!saved) return Q_EMIT said(saved.error().message);
            const QDateTime when = QDateTime::fromMSecsSinceEpoch(saved->call.startMs, m_workspace.zone());
            Q_EMIT said(tr("The next call is kept: %1. Its plan begins with what this one left open.")
                            .arg(QLocale().toString(when, tr("ddd d MMMM, HH:mm"))));
            if (round == m_round) edit({}, [&](Call& now) { now.debrief.nextCall = saved->call.id; });
        });
}

namespace {

Result<domain::AccountPlan> planOf(Database& database, AccountId id) { return store::loadAccountPlan(database, id); }
Result<domain::DealPlan> planOf(Database& database, OpportunityId id) { return store::loadDealPlan(database, id); }
Result<domain::AccountPlan> keep(Database& database, const domain::AccountPlan& plan, PersonId by, const Clock& clock) {
    return store::saveAccountPlan(database, plan, by, clock);
}
Result<domain::DealPlan> keep(Database& database, const domain::DealPlan& plan, PersonId by, const Clock& clock) {
    return store::saveDealPlan(database, plan, by, clock);
}

void append(QString& text, const QString& words) {
    if (text.contains(words)) return;
    if (!text.isEmpty()) text += u'\n';
    text += words;
}

} // namespace

// Reads, adds and keeps in one go on the writer's thread: nothing that somebody wrote there meanwhile is lost.
template <class Plan> void CallEditor::keepInPlan(const std::function<void(Plan&)>& edited, const QString& words) {
    const auto id = [this] {
        if constexpr (std::is_same_v<Plan, domain::AccountPlan>)
            return m_form.call.account;
        else
            return m_form.call.opportunity;
    }();
    if (id.isNull() || m_author.isNull() || m_place != m_workspace.place()) return;
    m_workspace.write<Plan>(
        this,
        [id, edited, by = m_author, clock = m_workspace.clock()](Database& database) -> Result<Plan> {
            auto plan = planOf(database, id);
            if (!plan) return plan;
            edited(*plan);
            return keep(database, *plan, by, clock);
        },
        [this, words, round = m_round](Result<Plan> plan) {
            if (!plan) return Q_EMIT said(plan.error().message);
            if (round == m_round) {
                if constexpr (std::is_same_v<Plan, domain::AccountPlan>)
                    m_accountPlan = std::move(*plan);
                else
                    m_dealPlan = std::move(*plan);
            }
            Q_EMIT said(words);
        });
}

void CallEditor::keepInAccount(const QString& part, const QString& words) {
    QString domain::AccountPlan::*field = part == u"needs"      ? &domain::AccountPlan::needs
                                          : part == u"standing" ? &domain::AccountPlan::standing
                                                                : &domain::AccountPlan::missing;
    keepInPlan<domain::AccountPlan>([field, words](domain::AccountPlan& plan) { append(plan.*field, words); },
                                    tr("Kept in the account's plan."));
}

void CallEditor::keepInDeal(const QString& part, const QString& words) {
    QString domain::DealPlan::*field = part == u"decision_process" ? &domain::DealPlan::decisionProcess
                                       : part == u"economic_buyer" ? &domain::DealPlan::economicBuyer
                                       : part == u"pain"           ? &domain::DealPlan::pain
                                       : part == u"competition"    ? &domain::DealPlan::competition
                                                                   : &domain::DealPlan::risks;
    keepInPlan<domain::DealPlan>([field, words](domain::DealPlan& plan) { append(plan.*field, words); },
                                 tr("Kept in the deal's plan."));
}

void CallEditor::keepAttendeesInAccount() {
    keepInPlan<domain::AccountPlan>(
        [attendees = m_form.call.attendees](domain::AccountPlan& plan) {
            for (const domain::Attendee& met : attendees) {
                const auto known = std::ranges::find(plan.stakeholders, met.name, &domain::Stakeholder::name);
                if (known == plan.stakeholders.end()) {
                    plan.stakeholders.push_back({met.name, met.role, met.stance, met.decides, {}});
                    continue;
                }
                if (known->role.isEmpty()) known->role = met.role;
                if (met.stance != domain::Stance::Unknown) known->stance = met.stance; // as they stood last
                known->decides = known->decides || met.decides;
            }
        },
        tr("Kept in the account's plan."));
}

} // namespace chalktalk::app

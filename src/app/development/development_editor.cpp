// DevelopmentEditor: the state and what changes it. Agreeing, reviewing and closing stand in development_agreeing.cpp.
#include "app/development/development_editor.h"

#include "app/development/development_inside.h"
#include "io/paper/development_paper.h"

#include <algorithm>
#include <QLocale>

namespace chalktalk::app {

using domain::DevelopmentPlan;
using domain::FocusSkill;

DevelopmentEditor::Inside::Inside(DevelopmentEditor& editor, Workspace& store, RecordTold told)
    : out(editor), workspace(store), record(store, &editor, std::move(told)) {}

PersonId DevelopmentEditor::Inside::me() const {
    const auto ledger = workspace.ledger();
    const auto index = workspace.me();
    return ledger && index != domain::noPerson ? ledger->person(index).id : PersonId{};
}

bool DevelopmentEditor::Inside::maySee(PersonId whose) const {
    const auto index = workspace.indexOf(whose);
    return index != domain::noPerson && (index == workspace.me() || workspace.canCoach(index));
}

PlanOpening DevelopmentEditor::Inside::opening(PersonId whose, DevelopmentPlanId id) const {
    return {workspace.storePath(),
            workspace.dataDir(),
            workspace.snapshot(),
            workspace.ledger(),
            workspace.coaching(),
            workspace.zone(),
            workspace.today(),
            std::min(workspace.defaultAsOf(), workspace.today()),
            me(),
            whose,
            id};
}

// Everything that follows from plan and surroundings and is shown beside them.
void DevelopmentEditor::Inside::arrange() {
    commitments.clear();
    for (const coaching::FollowUp& one : around.followUps) {
        const bool attached = std::ranges::find(plan().commitments, one.commitment.id) != plan().commitments.end();
        // One that was closed before the plan was begun belongs to something else.
        if (attached || one.isOpen || one.commitment.closedOn.value_or(plan().begunOn) >= plan().begunOn)
            commitments.push_back({one, attached});
    }
    std::ranges::stable_partition(commitments, &Attachable::attached);
    if (!record.now().ahead) return ahead.reset();
    ahead.emplace();
    ahead->review = *record.now().ahead;
    for (const Attachable& one : commitments)
        if (one.attached) ahead->commitments.push_back(one.commitment);
    const Day today = workspace.today();
    if (!plan().reviews.empty())
        ahead->sinceText =
            DevelopmentEditor::tr("%n days since the last review", nullptr, today - plan().reviews.back().day);
    else if (const auto agreed = plan().agreedOn())
        ahead->sinceText = DevelopmentEditor::tr("%n days since it was agreed", nullptr, today - *agreed);
}

void DevelopmentEditor::Inside::readAround() {
    if (state != State::Open || !workspace.snapshot() || !workspace.coaching()) return;
    aroundJob.read<PlanSurroundings>(
        workspace.jobs(), &out,
        [from = opening(plan().person, plan().id)](std::stop_token) { return surroundingsOf(from); },
        [this, now = round](Result<PlanSurroundings> read) {
            if (!read || now != round || state != State::Open) return;
            around = std::move(*read);
            arrange();
            Q_EMIT out.changed();
        });
}

void DevelopmentEditor::Inside::change(const QString& field,
                                       const std::function<void(domain::DevelopmentPlan&)>& edit) {
    const Day today = workspace.today();
    record.change(field, [&](PlanForm& form) {
        edit(form.plan);
        for (domain::DevelopmentAction& action : form.plan.actions) {
            if (action.state == domain::ActionState::Open)
                action.closedOn.reset();
            else if (!action.closedOn)
                action.closedOn = today;
        }
    });
}

DevelopmentEditor::DevelopmentEditor(Workspace& workspace, QObject* parent) : QObject(parent) {
    RecordTold told;
    told.changed = [this](bool onlyText) {
        m->arrange();
        if (onlyText)
            Q_EMIT textChanged();
        else
            Q_EMIT changed();
    };
    told.savedChanged = [this] { Q_EMIT savedChanged(); };
    told.kept = [this] {
        if (!std::exchange(m->isNamed, true)) Q_EMIT named(plan().id);
    };
    told.conflict = tr("Somebody changed this plan meanwhile. Both versions are shown below.");
    m = std::make_unique<Inside>(*this, workspace, std::move(told));
    connect(&workspace, &Workspace::resultsChanged, this, [this] {
        if (const auto waiting = std::exchange(m->waiting, {})) return open(waiting->first, waiting->second);
        m->readAround();
    });
}

DevelopmentEditor::~DevelopmentEditor() { leave(); }

DevelopmentEditor::State DevelopmentEditor::state() const { return m->state; }
const QString& DevelopmentEditor::problem() const { return m->problem; }
const DevelopmentPlan& DevelopmentEditor::plan() const { return m->plan(); }
domain::DevelopmentState DevelopmentEditor::planState() const { return domain::stateOf(m->plan()); }
const coaching::CompetencyModel& DevelopmentEditor::model() const { return m->around.model; }
QString DevelopmentEditor::savedText() const { return m->record.savedText(); }
QString DevelopmentEditor::cameBackText() const { return m->record.cameBack(); }
DevelopmentEditor::Saved DevelopmentEditor::saved() const { return static_cast<Saved>(m->record.saved()); }
const std::vector<coaching::SkillStanding>& DevelopmentEditor::standings() const { return m->around.standings; }
const std::vector<coaching::Fact>& DevelopmentEditor::facts() const { return m->around.facts; }
const std::vector<AlreadyAsked>& DevelopmentEditor::alreadyAsked() const { return m->around.asked; }
const std::vector<DevelopmentEditor::Attachable>& DevelopmentEditor::commitments() const { return m->commitments; }
bool DevelopmentEditor::canUndo() const { return !isReadOnly() && m->record.canUndo(); }
bool DevelopmentEditor::canRedo() const { return !isReadOnly() && m->record.canRedo(); }
const DevelopmentEditor::ReviewAhead* DevelopmentEditor::reviewAhead() const { return m->ahead ? &*m->ahead : nullptr; }

bool DevelopmentEditor::isReadOnly() const {
    const PersonId me = m->me();
    return m->state != State::Open || m->record.isEnding() || me.isNull() || me != m->record.author() ||
           m->plan().closedOn || !m->maySee(m->plan().person);
}

bool DevelopmentEditor::isBeingKept() const { return m->state == State::Open && m->record.isEnding(); }

bool DevelopmentEditor::isOwn() const { return m->state == State::Open && m->me() == plan().person; }

QString DevelopmentEditor::nameOf(PersonId id) const {
    const auto index = m->workspace.indexOf(id);
    return index == domain::noPerson ? QString() : m->workspace.ledger()->person(index).name;
}

std::vector<EvidenceChoice> DevelopmentEditor::evidenceFor(const QString& skill) const {
    return app::evidenceFor(m->around.evidence, skill);
}

void DevelopmentEditor::begin(PersonId person) { open(person, {}); }

void DevelopmentEditor::open(PersonId person, DevelopmentPlanId id) {
    const PersonId me = m->me();
    const bool same =
        plan().person == person && m->record.author() == me && (id.isNull() ? !plan().closedOn : plan().id == id);
    if (m->state == State::Open && same) return;
    leave();
    const auto failWith = [this](const QString& words) {
        m->state = State::Failed;
        m->problem = words;
        Q_EMIT changed();
    };
    m->state = State::Loading;
    m->problem.clear();
    Q_EMIT changed();
    if (!m->workspace.ledger()) return failWith(tr("The store is still being read."));
    if (me.isNull()) return failWith(tr("Say first who you are: a plan is made between people."));
    if (!m->maySee(person)) return failWith(tr("This person is not in your line."));
    if (!m->workspace.snapshot()) { // everything is being read anew
        m->waiting = {person, id};
        return;
    }
    const PlanOpening opening = m->opening(person, id);
    m->openedWith = opening.snapshot;
    const auto read = [opening](std::stop_token) { return openPlan(opening); };
    const auto done = [this, opening, failWith, round = m->round](Result<OpenedPlan> opened) {
        if (round != m->round) return; // left meanwhile
        if (!opened) return failWith(opened.error().message);
        m->around = std::move(opened->around);
        m->record.take(std::move(opened->record), m->workspace.place(), opening.me);
        m->isNamed = !plan().id.isNull();
        m->state = State::Open;
        m->arrange();
        Q_EMIT changed();
        Q_EMIT savedChanged();
        m->record.keep(); // what came back belongs into the record
    };
    // What is still on its way to the disk has to be there first.
    if (m->record.isBeingLeft())
        m->workspace.jobs().write<OpenedPlan>(this, read, done);
    else
        m->job.read<OpenedPlan>(m->workspace.jobs(), this, read, done);
}

void DevelopmentEditor::leave() {
    m->record.leave();
    ++m->round;
    m->job.cancel();
    m->aroundJob.cancel();
    m->state = State::Empty;
    m->waiting.reset();
    m->around = {};
    m->commitments.clear();
    m->ahead.reset();
}

std::vector<DevelopmentEditor::FocusChoice> DevelopmentEditor::choices() const {
    const auto log = m->workspace.coaching();
    if (m->state != State::Open || !log || m->person() == domain::noPerson) return {};
    std::vector<FocusChoice> choices;
    for (const WorthLooking& one :
         focusChoices(m->around, *log, *m->workspace.ledger(), m->person(), m->workspace.today())) {
        const bool chosen = std::ranges::find(plan().focus, one.skill, &FocusSkill::skill) != plan().focus.end();
        choices.push_back({one.skill, one.name, one.why, chosen});
    }
    return choices;
}

void DevelopmentEditor::edit(const QString& field, const std::function<void(DevelopmentPlan&)>& change) {
    if (!isReadOnly()) m->change(field, change);
}

void DevelopmentEditor::addFocus(const QString& skill) {
    if (isReadOnly()) return;
    if (plan().focus.size() >= domain::mostFocusSkills)
        return Q_EMIT said(tr("%n skills at a time are enough: take one out first.", nullptr, domain::mostFocusSkills));
    if (std::ranges::find(plan().focus, skill, &FocusSkill::skill) != plan().focus.end()) return;
    m->change({}, [&](DevelopmentPlan& plan) { plan.focus.push_back(focusOn(m->around.ground(), skill)); });
}

void DevelopmentEditor::removeFocus(std::size_t position) {
    edit({}, [&](DevelopmentPlan& plan) {
        if (position < plan.focus.size()) plan.focus.erase(plan.focus.begin() + static_cast<std::ptrdiff_t>(position));
    });
}

void DevelopmentEditor::addFact(std::size_t focus, const QString& indicator) {
    edit({}, [&](DevelopmentPlan& plan) {
        const auto fact = std::ranges::find(m->around.facts, indicator, &coaching::Fact::id);
        if (focus >= plan.focus.size() || fact == m->around.facts.end()) return;
        auto& facts = plan.focus[focus].facts;
        if (std::ranges::find(facts, indicator, &domain::FrozenFact::indicator) == facts.end())
            facts.push_back(coaching::frozen(*fact));
    });
}

void DevelopmentEditor::setIndicator(std::size_t focus, const QString& indicator) {
    edit({}, [&](DevelopmentPlan& plan) {
        if (focus < plan.focus.size() && plan.focus[focus].indicator != indicator)
            seeProgressIn(plan.focus[focus], m->around.facts, indicator);
    });
}

void DevelopmentEditor::attach(CommitmentId commitment, bool attached) {
    edit({}, [&](DevelopmentPlan& plan) {
        std::erase(plan.commitments, commitment);
        if (attached) plan.commitments.push_back(commitment);
    });
}

void DevelopmentEditor::undo() {
    if (!isReadOnly()) m->record.undo();
}
void DevelopmentEditor::redo() {
    if (!isReadOnly()) m->record.redo();
}

coaching::DevelopmentSheet DevelopmentEditor::sheet() const {
    coaching::SheetAround around;
    around.nameOf = [this](PersonId id) { return nameOf(id); };
    around.today = m->workspace.today();
    if (const auto person = m->person(); person != domain::noPerson) {
        const domain::Person& who = m->workspace.ledger()->person(person);
        QStringList where{who.peerGroup, who.region};
        where.removeAll(QString());
        around.where = where.join(QStringLiteral(", "));
    }
    for (const Attachable& one : m->commitments)
        if (one.attached) around.commitments.push_back(one.commitment);
    return coaching::developmentSheet(plan(), model(), around);
}

void DevelopmentEditor::paintSheet(QPainter& painter, const QRectF& page) const {
    io::paintDevelopmentSheet(painter, page, sheet());
}
Status DevelopmentEditor::writeSheetPdf(const QString& path) const { return io::writeDevelopmentPdf(path, sheet()); }
QString DevelopmentEditor::sheetAsText() const { return coaching::sheetText(sheet()); }

} // namespace chalktalk::app

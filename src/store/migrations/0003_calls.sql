-- Calls with their plans and debriefs, account and deal plans, and whose calls are all planned for a while. Words (kind,
-- state …) are the numbers of the enums in domain/words.h and domain/call_words.h; reasons are bits. What was planned
-- and what came of it stand in one row each.
create table call (
    id integer primary key,
    version integer not null,
    person_id integer not null references person (id),
    going integer not null,
    kind integer not null,
    way integer not null,
    state integer not null,
    start_at integer not null,
    minutes integer not null,
    ended_at integer,
    zone text not null,
    title text not null,
    customer text not null,
    account_id integer references account (id),
    opportunity_id integer references opportunity (id),
    origin integer not null,
    calendar_key text not null,
    activity_id integer,
    significant integer not null,
    reasons integer not null,
    judged_at integer,
    by_hand integer not null,
    plan_state integer not null,
    plan_ready_at integer,
    plan_template text not null,
    milestone text not null,
    milestone_by text,
    fallback text not null,
    agenda text not null,
    customer_value text not null,
    opens text not null,
    ends text not null,
    plan_score integer not null,
    plan_with_id integer references person (id),
    plan_minutes integer not null,
    debrief_state integer not null,
    debriefed_at integer,
    debrief_short integer not null,
    outcome integer not null,
    next_step text not null,
    next_by text,
    next_commitment_id integer references commitment (id),
    next_call_id integer references call (id),
    debrief_with_id integer references person (id),
    debrief_minutes integer not null
) strict;

create index call_by_person on call (person_id, start_at);
create unique index call_by_calendar_key on call (calendar_key) where calendar_key <> '';
create unique index call_by_activity on call (activity_id) where activity_id is not null;

create table call_along (
    call_id integer not null references call (id),
    position integer not null,
    person_id integer not null references person (id),
    primary key (call_id, position)
) strict;

create table call_attendee (
    call_id integer not null references call (id),
    position integer not null,
    name text not null,
    role text not null,
    stance integer not null,
    decides integer not null,
    primary key (call_id, position)
) strict;

create table call_question (
    call_id integer not null references call (id),
    position integer not null,
    text text not null,
    good_answer text not null,
    planned integer not null,
    asked integer not null,
    answer text not null,
    primary key (call_id, position)
) strict;

create table call_information (
    call_id integer not null references call (id),
    position integer not null,
    text text not null,
    planned integer not null,
    got integer not null,
    learned text not null,
    primary key (call_id, position)
) strict;

create table call_trouble (
    call_id integer not null references call (id),
    position integer not null,
    text text not null,
    answer text not null,
    planned integer not null,
    came integer not null,
    how text not null,
    primary key (call_id, position)
) strict;

-- The four questions after a call, by the number of domain::Looking.
create table call_looking_back (
    call_id integer not null references call (id),
    question integer not null,
    rep_words text not null,
    coach_view text not null,
    primary key (call_id, question)
) strict;

create table call_skill (
    call_id integer not null references call (id),
    position integer not null,
    skill text not null,
    level integer not null,
    moment text not null,
    primary key (call_id, position)
) strict;

-- What hindered (is_hesitation 0: an id of the content file, or words), and hesitations in the rep's own words (1).
create table call_difficulty (
    call_id integer not null references call (id),
    is_hesitation integer not null,
    position integer not null,
    words text not null,
    primary key (call_id, is_hesitation, position)
) strict;

create table account_plan (
    account_id integer primary key references account (id),
    version integer not null,
    needs text not null,
    standing text not null,
    missing text not null
) strict;

create table stakeholder (
    account_id integer not null references account (id),
    position integer not null,
    name text not null,
    role text not null,
    stance integer not null,
    decides integer not null,
    note text not null,
    primary key (account_id, position)
) strict;

create table next_move (
    account_id integer not null references account (id),
    position integer not null,
    what text not null,
    owner_id integer references person (id),
    due text,
    done integer not null,
    primary key (account_id, position)
) strict;

create table deal_plan (
    opportunity_id integer primary key references opportunity (id),
    version integer not null,
    decision_process text not null,
    economic_buyer text not null,
    pain text not null,
    competition text not null,
    risks text not null,
    milestone text not null,
    milestone_by text
) strict;

create table focus (
    id integer primary key,
    person_id integer not null references person (id),
    kind integer not null,
    from_day text not null,
    to_day text
) strict;

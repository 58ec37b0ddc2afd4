-- One-to-ones, commitments, profiles, rhythm and drafts. Ids of coaching records are random 63-bit numbers made by the
-- program, so that two desktops never collide. Words (type, state …) are the numbers of the enums in
-- domain/coaching_words.h. A private note stands in a table of its own, with its author, so that no statement that reads
-- a session can bring it along by mistake.
create table session (
    id integer primary key,
    version integer not null,
    coach_id integer not null references person (id),
    person_id integer not null references person (id),
    type integer not null,
    state integer not null,
    planned_at integer,
    planned_minutes integer not null,
    started_at integer,
    ended_at integer,
    minutes integer not null,
    expectations_restated integer not null,
    shared_note text not null
) strict;

create index session_by_person on session (person_id);

create table session_fact (
    session_id integer not null references session (id),
    position integer not null,
    indicator text not null,
    as_of text not null,
    time_window text not null,
    value real,
    low real,
    high real,
    numerator real,
    denominator real,
    peer_value real,
    target real,
    n integer not null,
    peer_count integer not null,
    grade text not null,
    title text not null,
    headline text not null,
    sentence text not null,
    comparison text not null,
    ending integer not null,
    reason text not null,
    primary key (session_id, position)
) strict;

create table session_answer (
    session_id integer not null references session (id),
    position integer not null,
    question text not null,
    text text not null,
    rep_words text not null,
    coach_view text not null,
    primary key (session_id, position)
) strict;

create table session_cause (
    session_id integer not null references session (id),
    position integer not null,
    cause text not null,
    words text not null,
    primary key (session_id, position)
) strict;

create table session_view (
    session_id integer not null references session (id),
    by_id integer not null references person (id),
    was_coaching integer not null,
    useful integer not null,
    on_paper integer not null,
    at integer not null,
    primary key (session_id, by_id)
) strict;

create table commitment (
    id integer primary key,
    version integer not null,
    session_id integer references session (id),
    coach_id integer not null references person (id),
    person_id integer not null references person (id),
    owner_id integer not null references person (id),
    what text not null,
    made_on text not null,
    due text not null,
    moved_to text,
    indicator text not null,
    move integer not null,
    check_on text,
    state integer not null,
    closed_on text,
    reason text not null
) strict;

create index commitment_by_person on commitment (person_id);

create table commitment_baseline (
    commitment_id integer primary key references commitment (id),
    indicator text not null,
    as_of text not null,
    time_window text not null,
    value real,
    low real,
    high real,
    numerator real,
    denominator real,
    peer_value real,
    target real,
    n integer not null,
    peer_count integer not null,
    grade text not null,
    title text not null,
    headline text not null,
    sentence text not null,
    comparison text not null
) strict;

create table profile (
    person_id integer primary key references person (id),
    version integer not null,
    wants text not null,
    feedback text not null
) strict;

create table expectation (
    person_id integer not null references person (id),
    position integer not null,
    text text not null,
    agreed_on text not null,
    primary key (person_id, position)
) strict;

-- About a session, or (session_id 0) about the person.
create table private_note (
    author_id integer not null references person (id),
    person_id integer not null references person (id),
    session_id integer not null,
    text text not null,
    primary key (author_id, person_id, session_id)
) strict;

create table cadence (
    person_id integer primary key references person (id),
    every_days integer not null
) strict;

create table coaching_block (
    id integer primary key,
    person_id integer not null references person (id),
    weekday integer not null,
    start_minute integer not null,
    minutes integer not null,
    from_day text not null,
    to_day text
) strict;

-- What is typed in an open form and not yet saved: one row a form, record and author. record_id 0: a new record.
create table draft (
    form text not null,
    record_id integer not null,
    author_id integer not null,
    person_id integer not null,
    base_version integer not null,
    state text not null,
    updated_at integer not null,
    primary key (form, record_id, author_id, person_id)
) strict;

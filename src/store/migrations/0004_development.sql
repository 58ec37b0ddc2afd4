-- Skills rated with their evidence, development plans with what was agreed and what their reviews found, what somebody
-- set by hand about a person's place, and quarterly business reviews. Words (side, state …) are the numbers of the enums
-- in domain/development_words.h. Evidence points to records of several tables by kind and id, without a foreign key.
create table assessment (
    id integer primary key,
    version integer not null,
    person_id integer not null references person (id),
    rater_id integer not null references person (id),
    side integer not null,
    state integer not null,
    model integer not null,
    day text not null,
    own_done_at integer,
    without_own integer not null,
    done_at integer
) strict;

create index assessment_by_person on assessment (person_id, day);

create table skill_rating (
    assessment_id integer not null references assessment (id),
    position integer not null,
    skill text not null,
    name text not null,
    own_level integer not null,
    own_words text not null,
    own_anchor text not null,
    level integer not null,
    anchor text not null,
    primary key (assessment_id, position)
) strict;

create table rating_evidence (
    assessment_id integer not null references assessment (id),
    skill_position integer not null,
    position integer not null,
    kind integer not null,
    record_id integer not null,
    day text not null,
    sentence text not null,
    primary key (assessment_id, skill_position, position)
) strict;

create table development_plan (
    id integer primary key,
    version integer not null,
    person_id integer not null references person (id),
    author_id integer not null references person (id),
    coach_id integer references person (id),
    begun_on text not null,
    purpose text not null,
    content_at integer not null,
    closed_on text,
    became integer not null,
    became_words text not null
) strict;

create index development_plan_by_person on development_plan (person_id, begun_on);

create table focus_skill (
    plan_id integer not null references development_plan (id),
    position integer not null,
    skill text not null,
    name text not null,
    gap integer not null,
    level_now integer not null,
    level_aimed integer not null,
    why text not null,
    indicator text not null,
    move integer not null,
    primary key (plan_id, position)
) strict;

-- A fact as it stood: the baseline of a focus skill (is_baseline 1, position 0), and those that say why.
create table focus_fact (
    plan_id integer not null references development_plan (id),
    skill_position integer not null,
    is_baseline integer not null,
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
    primary key (plan_id, skill_position, is_baseline, position)
) strict;

create table focus_evidence (
    plan_id integer not null references development_plan (id),
    skill_position integer not null,
    position integer not null,
    kind integer not null,
    record_id integer not null,
    day text not null,
    sentence text not null,
    primary key (plan_id, skill_position, position)
) strict;

create table development_action (
    plan_id integer not null references development_plan (id),
    position integer not null,
    what text not null,
    owner_id integer references person (id),
    due text,
    state integer not null,
    closed_on text,
    primary key (plan_id, position)
) strict;

create table plan_review_day (
    plan_id integer not null references development_plan (id),
    day text not null,
    primary key (plan_id, day)
) strict;

create table plan_commitment (
    plan_id integer not null references development_plan (id),
    commitment_id integer not null references commitment (id),
    primary key (plan_id, commitment_id)
) strict;

create index plan_commitment_by_commitment on plan_commitment (commitment_id);

create table plan_agreement (
    plan_id integer not null references development_plan (id),
    by_id integer not null references person (id),
    at integer not null,
    day text not null,
    on_paper integer not null,
    primary key (plan_id, by_id)
) strict;

create table plan_review (
    plan_id integer not null references development_plan (id),
    position integer not null,
    by_id integer not null references person (id),
    at integer not null,
    day text not null,
    rep_words text not null,
    coach_view text not null,
    primary key (plan_id, position)
) strict;

create table focus_review (
    plan_id integer not null references development_plan (id),
    review_position integer not null,
    position integer not null,
    skill text not null,
    level integer not null,
    outcome text not null,
    verdict text not null,
    primary key (plan_id, review_position, position)
) strict;

create table placement (
    id integer primary key,
    person_id integer not null references person (id),
    by_id integer not null references person (id),
    kind integer not null,
    place integer not null,
    reason text not null,
    from_day text not null,
    to_day text
) strict;

create index placement_by_person on placement (person_id, kind, from_day);

create table quarterly_review (
    id integer primary key,
    version integer not null,
    manager_id integer not null references person (id),
    asker_id integer not null references person (id),
    quarter text not null,
    state integer not null,
    held_on text,
    note text not null
) strict;

create unique index quarterly_review_once on quarterly_review (manager_id, asker_id, quarter);

create table review_answer (
    review_id integer not null references quarterly_review (id),
    position integer not null,
    question text not null,
    text text not null,
    answer text not null,
    primary key (review_id, position)
) strict;

create table review_commitment (
    review_id integer not null references quarterly_review (id),
    position integer not null,
    commitment_id integer not null references commitment (id),
    primary key (review_id, position)
) strict;

create index review_commitment_by_commitment on review_commitment (commitment_id);

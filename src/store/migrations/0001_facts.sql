-- People, their facts, and where they came from. Words (stage, role …) are the numbers of the enums in
-- domain/words.h; days are ISO dates; times are UTC epoch milliseconds; money is minor units of the reporting
-- currency, with the amount as it was exported beside it where it was converted.
create table setting (
    key text primary key,
    value text not null
) strict;

create table counter (
    name text primary key,
    next integer not null
) strict;

create table source (
    id integer primary key,
    name text not null unique
) strict;

create table import (
    id integer primary key,
    source_id integer not null references source (id),
    preset text not null,
    at integer not null,
    exported_on text,
    only_added integer not null
) strict;

create table import_file (
    import_id integer not null references import (id),
    position integer not null,
    name text not null,
    kind text not null,
    rows_read integer not null,
    added integer not null,
    changed integer not null,
    same integer not null,
    rejected integer not null,
    as_of integer,
    primary key (import_id, position)
) strict;

create table person (
    id integer primary key,
    source_id integer not null references source (id),
    external_id text not null,
    name text not null,
    email text not null,
    role integer not null,
    manager_id integer references person (id),
    peer_group text not null,
    region text not null,
    hired_on text,
    in_seat_on text,
    left_on text,
    import_id integer not null references import (id),
    unique (source_id, external_id)
) strict;

-- Past lines; the present manager stands in person. A from_day of '' means always, an empty to_day still.
create table reporting_line (
    person_id integer not null references person (id),
    from_day text not null,
    manager_id integer not null references person (id),
    to_day text,
    import_id integer not null references import (id),
    primary key (person_id, from_day, manager_id)
) strict;

create table leave (
    person_id integer not null references person (id),
    from_day text not null,
    to_day text not null,
    import_id integer not null references import (id),
    primary key (person_id, from_day)
) strict;

create table holiday (
    day text primary key,
    name text not null,
    import_id integer not null references import (id)
) strict;

create table rate (
    currency text not null,
    valid_from text not null,
    rate real not null,
    import_id integer not null references import (id),
    primary key (currency, valid_from)
) strict;

create table quota (
    person_id integer not null references person (id),
    period_start text not null,
    amount integer not null,
    original_amount integer,
    currency text,
    import_id integer not null references import (id),
    primary key (person_id, period_start)
) strict;

-- The large tables leave import_id, source_id and an activity's account to the store's own check: keys that are
-- verified row by row cost an import of millions of rows as much as the rows themselves.
create table account (
    id integer primary key,
    source_id integer not null,
    external_id text not null,
    name text not null,
    owner_id integer references person (id),
    segment text not null,
    industry text not null,
    import_id integer not null,
    unique (source_id, external_id)
) strict;

-- What the ledger reads stands first. currency and the original amounts are absent where nothing was converted.
create table opportunity (
    id integer primary key,
    owner_id integer not null references person (id),
    stage integer not null,
    source integer not null,
    amount integer,
    list_amount integer,
    created_on text,
    close_date text,
    next_step text not null,
    account_id integer references account (id),
    import_id integer not null,
    currency text,
    original_amount integer,
    original_list_amount integer,
    source_id integer not null,
    external_id text not null,
    name text not null,
    loss_reason text not null,
    unique (source_id, external_id)
) strict;

-- old_value and new_value: the number of a stage, minor units, days since 1970-01-01, or a person's id, as the field
-- says; the smallest 64-bit number stands for blank, since a key can't hold nulls.
create table opportunity_change (
    id integer primary key,
    opportunity_id integer not null references opportunity (id),
    changed_at integer not null,
    field integer not null,
    old_value integer not null,
    new_value integer not null,
    import_id integer not null
) strict;

create unique index opportunity_change_key
    on opportunity_change (opportunity_id, changed_at, field, new_value);

create table activity (
    id integer primary key,
    person_id integer not null references person (id),
    opportunity_id integer references opportunity (id),
    started_at integer not null,
    type integer not null,
    direction integer not null,
    kind integer not null,
    minutes integer,
    account_id integer,
    import_id integer not null,
    source_id integer not null,
    external_id text not null,
    subject text not null,
    outcome text not null,
    unique (source_id, external_id)
) strict;

create table audit (
    id integer primary key,
    at integer not null,
    person_id integer,
    action text not null,
    subject text not null
) strict;

insert into counter (name, next)
values ('import', 1), ('source', 1), ('account', 1), ('opportunity', 1), ('opportunity_change', 1), ('activity', 1),
    ('audit', 1);

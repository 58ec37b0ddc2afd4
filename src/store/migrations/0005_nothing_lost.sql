-- What keeps coaching records safe: a digest of each, what each was before it was changed or deleted (30 days), and
-- which typed words a saved record already holds. Kinds are the numbers of store::RecordKind; record_key is the record's
-- numbers joined by slashes. change_id rises with every change of coaching records and is the journal's number, too.
create table record_digest (
    kind integer not null,
    record_key text not null,
    digest text not null,
    change_id integer not null,
    primary key (kind, record_key)
) strict;

-- image: the record as CBOR, with the digest of these bytes; null and '': there was none. digest_after: of the record
-- after the change; empty: it was deleted.
create table record_past (
    id integer primary key,
    change_id integer not null,
    kind integer not null,
    record_key text not null,
    at integer not null,
    by_id integer not null,
    digest_after text not null,
    image_digest text not null,
    image blob
) strict;

create index record_past_by_change on record_past (change_id);
create index record_past_by_record on record_past (kind, record_key);

-- Drafts stand in a file of their own, so that typing never waits behind an import. A save can't remove its draft there
-- in the same transaction: it notes here what of it is in the record. writing: the opened form; number: of the last
-- change that the save includes (neither is a time: clocks are set back); version: of the record after the save, 0 when
-- somebody else's words came into it, too.
create table draft_taken (
    writing integer primary key,
    number integer not null,
    form text not null,
    record_id integer not null,
    author_id integer not null,
    person_id integer not null,
    version integer not null
) strict;

create index draft_taken_by_record on draft_taken (form, record_id);

insert into counter (name, next)
values ('change', 1), ('record_past', 1);
-- Which store this is: a copy and a backup have the same, another store at the same place has not.
create table store_identity (
    id text primary key
) strict;

insert into store_identity (id)
values (lower(hex(randomblob(16))));

-- Who was erased: the next export may still name them, and must not bring them back. mark: a digest of the source's id
-- of the person, keyed with the store's own id.
create table erased_person (
    person_id integer primary key references person (id),
    source_id integer not null references source (id),
    mark text not null,
    at integer not null
) strict;

-- The coaching records about a person, by the numbers of store::RecordKind, and what they wrote for themselves alone.
select 1, cast(id as text) from session where person_id = ?1
union select 2, cast(id as text) from commitment where person_id = ?1
union select 3, cast(person_id as text) from profile where person_id = ?1
union select 3, cast(person_id as text) from expectation where person_id = ?1
union select 4, cast(author_id as text) || '/' || cast(person_id as text) || '/' || cast(session_id as text)
    from private_note
    where author_id = ?1 or person_id = ?1 or session_id in (select id from session where person_id = ?1)
union select 5, cast(person_id as text) from cadence where person_id = ?1
union select 6, cast(id as text) from coaching_block where person_id = ?1
union select 7, cast(id as text) from call where person_id = ?1
union select 10, cast(id as text) from focus where person_id = ?1
union select 11, cast(id as text) from assessment where person_id = ?1
union select 12, cast(id as text) from development_plan where person_id = ?1
union select 13, cast(id as text) from placement where person_id = ?1
union select 14, cast(id as text) from quarterly_review where manager_id = ?1

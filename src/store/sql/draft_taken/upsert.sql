insert into draft_taken (writing, number, form, record_id, author_id, person_id, version)
values (?1, ?2, ?3, ?4, ?5, ?6, ?7)
on conflict (writing) do update set number = excluded.number, form = excluded.form, record_id = excluded.record_id,
    author_id = excluded.author_id, person_id = excluded.person_id, version = excluded.version

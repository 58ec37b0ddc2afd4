insert into draft (form, record_id, author_id, person_id, base_version, state, updated_at)
values (?1, ?2, ?3, ?4, ?5, ?6, ?7)
on conflict (form, record_id, author_id, person_id) do update set base_version = excluded.base_version,
    state = excluded.state, updated_at = excluded.updated_at

select form, record_id, author_id, person_id, base_version, state, updated_at from draft
order by updated_at, form, record_id

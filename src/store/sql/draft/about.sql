select form, record_id, author_id, person_id, base_version, state, updated_at from draft
where person_id = ?1 order by updated_at desc, record_id

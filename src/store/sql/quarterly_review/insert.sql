insert into quarterly_review (version, manager_id, asker_id, quarter, state, held_on, note, id)
values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)

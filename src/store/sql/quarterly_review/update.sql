update quarterly_review set version = ?1, manager_id = ?2, asker_id = ?3, quarter = ?4, state = ?5, held_on = ?6,
    note = ?7
where id = ?8 and version = ?1 - 1

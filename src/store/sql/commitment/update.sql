update commitment set version = ?1, session_id = ?2, coach_id = ?3, person_id = ?4, owner_id = ?5, what = ?6,
    made_on = ?7, due = ?8, moved_to = ?9, indicator = ?10, move = ?11, check_on = ?12, state = ?13, closed_on = ?14,
    reason = ?15
where id = ?16 and version = ?1 - 1

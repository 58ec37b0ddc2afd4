insert into commitment (version, session_id, coach_id, person_id, owner_id, what, made_on, due, moved_to, indicator,
    move, check_on, state, closed_on, reason, id)
values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)

insert into assessment (version, person_id, rater_id, side, state, model, day, own_done_at, without_own, done_at, id)
values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)

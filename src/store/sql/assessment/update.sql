update assessment set version = ?1, person_id = ?2, rater_id = ?3, side = ?4, state = ?5, model = ?6, day = ?7,
    own_done_at = ?8, without_own = ?9, done_at = ?10
where id = ?11 and version = ?1 - 1

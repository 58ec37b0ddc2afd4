update session set version = ?1, coach_id = ?2, person_id = ?3, type = ?4, state = ?5, planned_at = ?6,
    planned_minutes = ?7, started_at = ?8, ended_at = ?9, minutes = ?10, expectations_restated = ?11, shared_note = ?12
where id = ?13 and version = ?1 - 1

insert into session (version, coach_id, person_id, type, state, planned_at, planned_minutes, started_at, ended_at,
    minutes, expectations_restated, shared_note, id)
values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)

update activity set person_id = ?2, opportunity_id = ?3, started_at = ?4, type = ?5, direction = ?6, kind = ?7,
    minutes = ?8, account_id = ?9, subject = ?10, outcome = ?11
where id = ?1

update development_plan set version = ?1, person_id = ?2, author_id = ?3, coach_id = ?4, begun_on = ?5, purpose = ?6,
    content_at = ?7, closed_on = ?8, became = ?9, became_words = ?10
where id = ?11 and version = ?1 - 1

insert into development_plan (version, person_id, author_id, coach_id, begun_on, purpose, content_at, closed_on, became,
    became_words, id)
values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)

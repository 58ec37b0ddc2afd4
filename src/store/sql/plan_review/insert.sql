insert into plan_review (plan_id, position, by_id, at, day, rep_words, coach_view)
values (?1, ?2, ?3, ?4, ?5, ?6, ?7)

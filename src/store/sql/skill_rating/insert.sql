insert into skill_rating (assessment_id, position, skill, name, own_level, own_words, own_anchor, level, anchor)
values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)

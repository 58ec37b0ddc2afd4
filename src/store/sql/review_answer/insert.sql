insert into review_answer (review_id, position, question, text, answer)
values (?1, ?2, ?3, ?4, ?5)

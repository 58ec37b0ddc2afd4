insert into call_question (call_id, position, text, good_answer, planned, asked, answer)
values (?1, ?2, ?3, ?4, ?5, ?6, ?7)

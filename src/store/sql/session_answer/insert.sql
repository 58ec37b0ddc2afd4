insert into session_answer (session_id, position, question, text, rep_words, coach_view)
values (?1, ?2, ?3, ?4, ?5, ?6)

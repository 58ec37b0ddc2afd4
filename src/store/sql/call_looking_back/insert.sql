insert into call_looking_back (call_id, question, rep_words, coach_view) values (?1, ?2, ?3, ?4)

select question, text, rep_words, coach_view from session_answer where session_id = ?1 order by position

select text, good_answer, planned, asked, answer from call_question where call_id = ?1 order by position

delete from call_question where call_id = ?1

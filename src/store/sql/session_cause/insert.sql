insert into session_cause (session_id, position, cause, words) values (?1, ?2, ?3, ?4)

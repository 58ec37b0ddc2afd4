delete from private_note where author_id = ?1 and person_id = ?2 and session_id = ?3

select author_id, person_id, session_id, text from private_note
where author_id = ?1 or person_id = ?1 order by author_id, person_id, session_id

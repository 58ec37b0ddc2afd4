select author_id, person_id, session_id, text from private_note
where person_id = ?1 order by author_id, session_id

delete from draft where form = ?1 and record_id = ?2 and author_id = ?3 and person_id = ?4

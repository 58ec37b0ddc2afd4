delete from draft where author_id = ?1 or person_id = ?1

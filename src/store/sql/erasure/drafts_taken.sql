delete from draft_taken where author_id = ?1 or person_id = ?1

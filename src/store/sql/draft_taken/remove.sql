delete from draft_taken where writing = ?1

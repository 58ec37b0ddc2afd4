delete from review_commitment where review_id = ?1

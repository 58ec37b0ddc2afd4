select commitment_id from review_commitment where review_id = ?1 order by position

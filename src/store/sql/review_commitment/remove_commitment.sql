delete from review_commitment where commitment_id = ?1

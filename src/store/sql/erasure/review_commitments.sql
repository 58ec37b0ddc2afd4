delete from review_commitment where commitment_id in (select id from commitment where person_id = ?1)

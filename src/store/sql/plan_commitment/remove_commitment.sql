delete from plan_commitment where commitment_id = ?1

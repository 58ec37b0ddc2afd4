delete from plan_commitment where commitment_id in (select id from commitment where person_id = ?1)

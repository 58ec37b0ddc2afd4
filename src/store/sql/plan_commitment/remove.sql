delete from plan_commitment where plan_id = ?1

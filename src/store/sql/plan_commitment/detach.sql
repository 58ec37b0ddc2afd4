delete from plan_commitment where plan_id = ?1 and commitment_id = ?2

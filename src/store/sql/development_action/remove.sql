delete from development_action where plan_id = ?1

delete from focus_fact where plan_id = ?1

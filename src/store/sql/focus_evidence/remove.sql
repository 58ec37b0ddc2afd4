delete from focus_evidence where plan_id = ?1

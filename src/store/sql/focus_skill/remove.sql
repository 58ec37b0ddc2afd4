delete from focus_skill where plan_id = ?1

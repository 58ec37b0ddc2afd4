delete from plan_review_day where plan_id = ?1

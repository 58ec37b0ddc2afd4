select plan_id, day from plan_review_day order by plan_id, day

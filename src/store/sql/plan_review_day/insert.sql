insert into plan_review_day (plan_id, day) values (?1, ?2)
on conflict (plan_id, day) do nothing

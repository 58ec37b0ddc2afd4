select changed_at, new_value from opportunity_change
where opportunity_id = ?1 and field = ?2
order by changed_at desc, id desc limit 1

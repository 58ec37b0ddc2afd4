select changed_at from opportunity_change
where opportunity_id = ?1 and field = ?2 and new_value = ?3
order by changed_at desc limit 1

select 1 from opportunity_change where opportunity_id = ?1 and field = ?2 and new_value = ?3 limit 1

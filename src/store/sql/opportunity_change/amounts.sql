select old_value, new_value from opportunity_change where opportunity_id = ?1 and field = ?2

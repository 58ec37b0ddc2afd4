select distinct opportunity_id from opportunity_change where field = ?1 and (old_value = ?2 or new_value = ?2)

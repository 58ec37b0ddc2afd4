select opportunity_id, field, changed_at, old_value, new_value from opportunity_change order by id

insert into opportunity_change (id, opportunity_id, changed_at, field, old_value, new_value, import_id)
values (?1, ?2, ?3, ?4, ?5, ?6, ?7)
on conflict (opportunity_id, changed_at, field, new_value) do nothing

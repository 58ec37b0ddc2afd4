select 1 from activity where source_id = ?1 limit 1

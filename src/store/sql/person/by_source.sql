select id, external_id, manager_id from person where source_id = ?1

select id, name, owner_id, segment, industry from account where source_id = ?1 and external_id = ?2

select id, external_id from account where source_id = ?1 order by id

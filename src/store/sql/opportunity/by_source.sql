select id, external_id, currency, created_on, close_date, stage from opportunity where source_id = ?1 order by id

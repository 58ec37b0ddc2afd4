select 1 from draft where form = ?1 and record_id = ?2 and author_id <> ?3 limit 1

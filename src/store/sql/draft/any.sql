select 1 from draft where form = ?1 and record_id = ?2 limit 1

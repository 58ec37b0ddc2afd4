delete from draft where form = ?1 and record_id = ?2

select count(*) from record_past where at < ?1

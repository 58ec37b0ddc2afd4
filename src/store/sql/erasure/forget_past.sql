delete from record_past where id = ?1

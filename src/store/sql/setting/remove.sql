delete from setting where key = ?1

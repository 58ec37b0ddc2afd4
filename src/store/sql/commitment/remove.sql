delete from commitment where id = ?1

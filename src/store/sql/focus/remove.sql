delete from focus where id = ?1

delete from call where id = ?1

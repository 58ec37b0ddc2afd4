delete from assessment where id = ?1

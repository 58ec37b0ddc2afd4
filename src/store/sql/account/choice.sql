select id, name, owner_id from account where id = ?1

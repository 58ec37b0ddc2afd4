delete from coaching_block where id = ?1

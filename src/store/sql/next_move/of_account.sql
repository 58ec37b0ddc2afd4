select what, owner_id, due, done from next_move where account_id = ?1 order by position

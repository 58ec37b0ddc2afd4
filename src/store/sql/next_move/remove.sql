delete from next_move where account_id = ?1

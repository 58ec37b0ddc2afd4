insert into next_move (account_id, position, what, owner_id, due, done) values (?1, ?2, ?3, ?4, ?5, ?6)

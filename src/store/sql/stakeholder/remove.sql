delete from stakeholder where account_id = ?1

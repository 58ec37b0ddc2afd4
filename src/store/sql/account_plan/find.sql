select version, needs, standing, missing from account_plan where account_id = ?1

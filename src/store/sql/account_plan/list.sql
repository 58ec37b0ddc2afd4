select account_id from account_plan order by account_id

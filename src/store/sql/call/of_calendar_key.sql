select id from call where calendar_key = ?1 and calendar_key <> ''

select id, calendar_key from call where calendar_key <> '' order by start_at, id

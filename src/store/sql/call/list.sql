select id from call order by start_at, id

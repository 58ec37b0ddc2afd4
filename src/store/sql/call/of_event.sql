-- Its key is the event's own, or begins with it: from (?2) to before (?3).
select id from call
where (calendar_key = ?1 or (calendar_key >= ?2 and calendar_key < ?3)) and calendar_key <> ''
order by start_at, id

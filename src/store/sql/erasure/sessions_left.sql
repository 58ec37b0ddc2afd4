update commitment set session_id = null
where person_id <> ?1 and session_id in (select id from session where person_id = ?1)

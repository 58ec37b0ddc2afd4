delete from commitment_baseline
where commitment_id in (select id from commitment where id = ?1 and session_id = ?2)

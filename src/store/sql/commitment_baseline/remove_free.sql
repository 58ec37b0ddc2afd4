delete from commitment_baseline where commitment_id = ?1
    and commitment_id in (select id from commitment where session_id is null)

delete from commitment_baseline where commitment_id = ?1

update call set next_commitment_id = null
where person_id <> ?1 and next_commitment_id in (select id from commitment where person_id = ?1)

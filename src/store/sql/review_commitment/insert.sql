-- One that was taken back meanwhile belongs to it no more.
insert into review_commitment (review_id, position, commitment_id)
select ?1, ?2, id from commitment where id = ?3

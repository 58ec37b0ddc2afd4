-- One that was taken back meanwhile is not attached any more.
insert into plan_commitment (plan_id, commitment_id)
select ?1, id from commitment where id = ?2
on conflict (plan_id, commitment_id) do nothing

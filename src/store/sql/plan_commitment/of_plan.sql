select p.commitment_id from plan_commitment p
join commitment c on c.id = p.commitment_id
where p.plan_id = ?1 order by c.made_on, c.id

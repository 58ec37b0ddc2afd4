select p.plan_id, p.commitment_id from plan_commitment p
join commitment c on c.id = p.commitment_id
order by p.plan_id, c.made_on, c.id

-- An activity as a call begins from it, unless a call of the workbench stands for it already.
select x.id, x.person_id, x.opportunity_id, coalesce(x.account_id, o.account_id), x.type, x.kind, x.started_at,
    x.minutes, x.subject
from activity x left join opportunity o on o.id = x.opportunity_id
where x.id = ?1 and not exists (select 1 from call c where c.activity_id = x.id)

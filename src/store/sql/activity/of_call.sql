-- The same of an activity that a call of the workbench may stand for already.
select x.id, x.person_id, x.opportunity_id, coalesce(x.account_id, o.account_id), x.type, x.kind, x.started_at,
    x.minutes, x.subject
from activity x left join opportunity o on o.id = x.opportunity_id
where x.id = ?1

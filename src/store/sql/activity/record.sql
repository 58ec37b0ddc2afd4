select x.external_id, p.name, coalesce(a.name, ''), coalesce(o.name, ''), x.type, x.direction, x.kind, x.started_at,
    x.minutes, x.subject, x.outcome
from activity x join person p on p.id = x.person_id left join account a on a.id = x.account_id
    left join opportunity o on o.id = x.opportunity_id
where x.id = ?1

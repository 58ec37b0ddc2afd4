select
    case when exists (select 1 from source z join activity y on y.source_id = z.id and y.external_id = x.external_id
        where z.id < x.source_id) then s.name || ':' || x.external_id else x.external_id end,
    x.person_id, x.opportunity_id, x.account_id, x.type, x.direction, x.kind, x.started_at, x.minutes, x.subject,
    x.outcome
from activity x join source s on s.id = x.source_id where ?1 is null or x.person_id = ?1 order by x.id

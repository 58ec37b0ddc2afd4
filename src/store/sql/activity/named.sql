-- Those that calls stand for, as an export calls them.
select x.id,
    case when exists (select 1 from source z join activity y on y.source_id = z.id and y.external_id = x.external_id
        where z.id < x.source_id) then s.name || ':' || x.external_id else x.external_id end
from activity x join source s on s.id = x.source_id
where x.id in (select activity_id from call)

-- Those that calls and plans name, as an export calls them.
select x.id,
    case when exists (select 1 from source z join opportunity y on y.source_id = z.id and y.external_id = x.external_id
        where z.id < x.source_id) then s.name || ':' || x.external_id else x.external_id end
from opportunity x join source s on s.id = x.source_id
where x.id in (select opportunity_id from call) or x.id in (select opportunity_id from deal_plan)

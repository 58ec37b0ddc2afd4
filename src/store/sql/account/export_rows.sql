select x.id,
    case when exists (select 1 from source z join account y on y.source_id = z.id and y.external_id = x.external_id
        where z.id < x.source_id) then s.name || ':' || x.external_id else x.external_id end,
    x.name, x.owner_id, x.segment, x.industry
from account x join source s on s.id = x.source_id order by x.id

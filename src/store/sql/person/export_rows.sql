-- The source's text id; where an older source uses the same for another record, with the source's name before it.
select x.id,
    case when exists (select 1 from source z join person y on y.source_id = z.id and y.external_id = x.external_id
        where z.id < x.source_id) then s.name || ':' || x.external_id else x.external_id end,
    x.name, x.email, x.role, x.manager_id, x.peer_group, x.region, x.hired_on, x.in_seat_on, x.left_on
from person x join source s on s.id = x.source_id order by 2, 1

select o.id, o.account_id, o.name, coalesce(a.name, ''), o.owner_id, o.stage
from opportunity o left join account a on a.id = o.account_id
where o.owner_id = ?1 and o.stage < 5 order by o.close_date nulls last, o.id

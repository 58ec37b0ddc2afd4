select o.id, o.account_id, o.name, coalesce(a.name, ''), o.owner_id, o.stage
from opportunity o left join account a on a.id = o.account_id
where o.id = ?1

select o.external_id, o.name, coalesce(a.name, ''), p.name, o.stage, o.source, o.amount, o.list_amount, o.created_on,
    o.close_date, o.next_step, o.loss_reason
from opportunity o join person p on p.id = o.owner_id left join account a on a.id = o.account_id
where o.id = ?1

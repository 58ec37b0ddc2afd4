select x.id,
    case when exists (select 1 from source z join opportunity y on y.source_id = z.id and y.external_id = x.external_id
        where z.id < x.source_id) then s.name || ':' || x.external_id else x.external_id end,
    x.name, x.account_id, x.owner_id, x.source, x.stage, x.amount, x.list_amount, x.currency, x.original_amount,
    x.original_list_amount, x.created_on, x.close_date, x.next_step, x.loss_reason
from opportunity x join source s on s.id = x.source_id order by x.id

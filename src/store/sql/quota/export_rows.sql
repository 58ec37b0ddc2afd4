select x.person_id, x.period_start, x.amount, x.original_amount, x.currency
from quota x join person p on p.id = x.person_id order by p.external_id, p.source_id, x.period_start

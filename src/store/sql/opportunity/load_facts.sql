select id, owner_id, stage, source, amount, list_amount, created_on, close_date, next_step <> ''
from opportunity order by id

select owner_id, stage, source, amount, list_amount, created_on, close_date, next_step, account_id, currency,
    original_amount, original_list_amount, name, loss_reason
from opportunity where id = ?1

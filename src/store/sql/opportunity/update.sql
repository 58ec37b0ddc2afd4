update opportunity set owner_id = ?2, stage = ?3, source = ?4, amount = ?5, list_amount = ?6, created_on = ?7,
    close_date = ?8, next_step = ?9, account_id = ?10, currency = ?11, original_amount = ?12,
    original_list_amount = ?13, name = ?14, loss_reason = ?15
where id = ?1

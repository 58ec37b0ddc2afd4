insert into opportunity (id, owner_id, stage, source, amount, list_amount, created_on, close_date, next_step,
    account_id, currency, original_amount, original_list_amount, name, loss_reason, source_id, external_id, import_id)
values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18)

insert into quota (person_id, period_start, amount, original_amount, currency, import_id)
values (?1, ?2, ?3, ?4, ?5, ?6)

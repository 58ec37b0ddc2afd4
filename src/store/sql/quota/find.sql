select 1, amount, original_amount, currency from quota where person_id = ?1 and period_start = ?2

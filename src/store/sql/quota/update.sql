update quota set amount = ?3, original_amount = ?4, currency = ?5 where person_id = ?1 and period_start = ?2

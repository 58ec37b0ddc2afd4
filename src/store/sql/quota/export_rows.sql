select person_id, period_start, amount, original_amount, currency from quota order by person_id, period_start

select person_id, period_start, amount from quota order by person_id, period_start

select from_day, manager_id, to_day from reporting_line where person_id = ?1 order by from_day

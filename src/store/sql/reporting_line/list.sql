select person_id, manager_id, from_day, to_day from reporting_line order by person_id, from_day, manager_id

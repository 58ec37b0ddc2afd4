select 1, to_day from reporting_line where person_id = ?1 and from_day = ?2 and manager_id = ?3

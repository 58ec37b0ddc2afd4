update reporting_line set to_day = ?4 where person_id = ?1 and from_day = ?2 and manager_id = ?3

insert into reporting_line (person_id, from_day, manager_id, to_day, import_id) values (?1, ?2, ?3, ?4, ?5)

insert into leave (person_id, from_day, to_day, import_id) values (?1, ?2, ?3, ?4)

insert into holiday (day, name, import_id) values (?1, ?2, ?3)

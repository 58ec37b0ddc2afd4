insert into rate (currency, valid_from, rate, import_id) values (?1, ?2, ?3, ?4)

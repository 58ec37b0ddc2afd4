insert into call_information (call_id, position, text, planned, got, learned) values (?1, ?2, ?3, ?4, ?5, ?6)

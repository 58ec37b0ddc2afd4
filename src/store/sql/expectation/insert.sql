insert into expectation (person_id, position, text, agreed_on) values (?1, ?2, ?3, ?4)

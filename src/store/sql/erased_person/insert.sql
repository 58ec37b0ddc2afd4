insert into erased_person (person_id, source_id, mark, at) values (?1, ?2, ?3, ?4)

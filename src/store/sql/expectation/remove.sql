delete from expectation where person_id = ?1

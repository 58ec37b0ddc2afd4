select text, agreed_on from expectation where person_id = ?1 order by position

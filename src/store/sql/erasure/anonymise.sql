update person set external_id = ?2, name = ?3, email = '', region = '' where id = ?1

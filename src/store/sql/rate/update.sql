update rate set rate = ?3 where currency = ?1 and valid_from = ?2

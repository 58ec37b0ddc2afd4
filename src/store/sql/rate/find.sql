select 1, rate from rate where currency = ?1 and valid_from = ?2

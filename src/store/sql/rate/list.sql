select currency, valid_from, rate from rate order by currency, valid_from

select is_hesitation, words from call_difficulty where call_id = ?1 order by is_hesitation, position

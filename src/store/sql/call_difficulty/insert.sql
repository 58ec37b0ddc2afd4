insert into call_difficulty (call_id, is_hesitation, position, words) values (?1, ?2, ?3, ?4)

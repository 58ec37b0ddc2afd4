select call_id, is_hesitation, words from call_difficulty order by call_id, is_hesitation, position

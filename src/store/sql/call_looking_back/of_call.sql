select question, rep_words, coach_view from call_looking_back where call_id = ?1

select call_id, rep_words from call_looking_back where question = 3 and rep_words <> ''

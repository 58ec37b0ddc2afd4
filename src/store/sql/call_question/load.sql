select call_id, planned, asked from call_question

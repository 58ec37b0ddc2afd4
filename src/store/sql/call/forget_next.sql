update call set next_call_id = null where next_call_id = ?1

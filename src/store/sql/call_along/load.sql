select call_id, person_id from call_along order by call_id, position

delete from call_attendee where call_id = ?1

select call_id, decides from call_attendee

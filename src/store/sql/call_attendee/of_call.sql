select name, role, stance, decides from call_attendee where call_id = ?1 order by position

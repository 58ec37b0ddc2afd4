insert into call_attendee (call_id, position, name, role, stance, decides) values (?1, ?2, ?3, ?4, ?5, ?6)

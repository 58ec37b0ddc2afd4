-- One that was made in no one-to-one: after a call.
delete from commitment where id = ?1 and session_id is null

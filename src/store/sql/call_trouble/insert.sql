insert into call_trouble (call_id, position, text, answer, planned, came, how)
values (?1, ?2, ?3, ?4, ?5, ?6, ?7)

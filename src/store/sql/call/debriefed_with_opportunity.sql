select id from call where opportunity_id = ?1 and debrief_state = 2 order by start_at desc, id desc limit ?2

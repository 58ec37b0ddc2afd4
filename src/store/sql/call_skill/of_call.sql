select skill, level, moment from call_skill where call_id = ?1 order by position

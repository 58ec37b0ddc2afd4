select skill, name, gap, level_now, level_aimed, why, indicator, move
from focus_skill where plan_id = ?1 order by position

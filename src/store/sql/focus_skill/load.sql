select plan_id, skill, name, indicator, level_now, level_aimed
from focus_skill order by plan_id, position

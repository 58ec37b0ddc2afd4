select plan_id, by_id, at, day
from plan_review order by plan_id, at, position

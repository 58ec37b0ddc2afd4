select plan_id, due, state, closed_on
from development_action order by plan_id, position

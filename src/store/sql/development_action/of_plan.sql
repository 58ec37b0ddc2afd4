select what, owner_id, due, state, closed_on
from development_action where plan_id = ?1 order by position

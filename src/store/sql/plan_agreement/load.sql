select plan_id, by_id, at, day
from plan_agreement order by plan_id, at, by_id

select by_id, at, day, on_paper
from plan_agreement where plan_id = ?1 order by at, by_id

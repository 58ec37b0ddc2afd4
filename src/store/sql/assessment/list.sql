select id, version, person_id, rater_id, side, state, model, day, own_done_at, without_own, done_at
from assessment order by day, id

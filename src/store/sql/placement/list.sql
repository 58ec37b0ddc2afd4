select id, person_id, by_id, kind, place, reason, from_day, to_day
from placement order by from_day, id

select id, person_id, by_id, kind, place, reason, from_day, to_day
from placement where person_id = ?1 and kind = ?2 order by from_day, id

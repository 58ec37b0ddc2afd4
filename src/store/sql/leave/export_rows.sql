select x.person_id, x.from_day, x.to_day
from leave x join person p on p.id = x.person_id order by p.external_id, p.source_id, x.from_day

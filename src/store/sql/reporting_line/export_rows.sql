select x.person_id, x.manager_id, x.from_day, x.to_day
from reporting_line x join person p on p.id = x.person_id join person m on m.id = x.manager_id
order by p.external_id, p.source_id, x.from_day, m.external_id, m.source_id

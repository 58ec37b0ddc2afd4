select p.source_id, p.external_id, p.name, p.email, e.person_id, (select count(*) from erased_person)
from person p left join erased_person e on e.person_id = p.id
where p.id = ?1

select e.mark, p.id, p.external_id, p.name from erased_person e join person p on p.id = e.person_id
where e.source_id = ?1

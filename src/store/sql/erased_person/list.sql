select person_id, at from erased_person order by at, person_id

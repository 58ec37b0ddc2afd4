select person_id from profile order by person_id

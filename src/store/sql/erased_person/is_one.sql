select 1 from erased_person where person_id = ?1

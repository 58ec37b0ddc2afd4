-- Another one of the person that is not closed.
select id from development_plan where person_id = ?1 and id <> ?2 and closed_on is null

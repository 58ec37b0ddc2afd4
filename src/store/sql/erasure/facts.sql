-- What stays as the organisation's numbers.
select
    (select count(*) from opportunity where owner_id = ?1), (select count(*) from activity where person_id = ?1),
    (select count(*) from quota where person_id = ?1)

select
    (select count(*) from person),
    (select count(*) from person where role = 0),
    (select count(*) from opportunity),
    (select count(*) from opportunity_change),
    (select count(*) from activity),
    (select count(*) from import),
    (select count(*) from session),
    (select count(*) from commitment),
    (select count(*) from call)

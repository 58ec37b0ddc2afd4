select
    (select count(*) from (select 1 from opportunity where amount is not null or list_amount is not null limit 1))
        + (select count(*) from (select 1 from opportunity_change where field = 1 limit 1))
        + (select count(*) from (select 1 from quota limit 1))

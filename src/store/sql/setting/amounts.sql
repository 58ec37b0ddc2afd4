select
    (select count(*) from opportunity where amount is not null or list_amount is not null)
        + (select count(*) from opportunity_change where field = 1) + (select count(*) from quota),
    (select count(*) from opportunity where currency is not null)
        + (select count(*) from quota where currency is not null)

select 'ids stay below their counter', count(*) from counter c
where (c.name = 'opportunity' and c.next <= (select coalesce(max(id), 0) from opportunity))
    or (c.name = 'opportunity_change' and c.next <= (select coalesce(max(id), 0) from opportunity_change))
    or (c.name = 'activity' and c.next <= (select coalesce(max(id), 0) from activity))
    or (c.name = 'account' and c.next <= (select coalesce(max(id), 0) from account))
union all
select 'stages, sources and fields are known words',
    (select count(*) from opportunity where stage not between 0 and 6 or source not between 0 and 5)
    + (select count(*) from opportunity_change where field not between 0 and 3)
    + (select count(*) from opportunity_change where field = 0 and new_value not between 0 and 6)
union all
select 'types, directions and call kinds are known words', count(*) from activity
where type not between 0 and 4 or direction not between 0 and 2 or kind not between 0 and 6
union all
select 'roles are known words', count(*) from person where role not between 0 and 4
union all
select 'nobody reports to themself',
    (select count(*) from person where manager_id = id)
    + (select count(*) from reporting_line where person_id = manager_id)
union all
select 'leave and reporting lines end after they begin',
    (select count(*) from leave where to_day < from_day)
    + (select count(*) from reporting_line where to_day < from_day)
union all
select 'a converted amount keeps its original', count(*) from opportunity
where currency is null and (original_amount is not null or original_list_amount is not null)
union all
select 'facts name an import and a source that are there',
    (select count(*) from account where import_id not in (select id from import) or source_id not in (select id from source))
    + (select count(*) from opportunity
        where import_id not in (select id from import) or source_id not in (select id from source))
    + (select count(*) from opportunity_change where import_id not in (select id from import))
    + (select count(*) from activity
        where import_id not in (select id from import) or source_id not in (select id from source))
union all
select 'activities name an account that is there', count(*) from activity
where account_id is not null and account_id not in (select id from account)

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
union all
select 'one-to-ones use known words',
    (select count(*) from session where type not between 0 and 7 or state not between 0 and 3)
    + (select count(*) from session_fact where ending not between 0 and 3)
    + (select count(*) from commitment where state not between 0 and 3 or move not between 0 and 1)
union all
select 'a one-to-one has two people', count(*) from session where coach_id = person_id
union all
select 'a commitment belongs to one of the two who made it', count(*) from commitment
where coach_id = person_id or owner_id not in (coach_id, person_id)
union all
select 'only the two of a one-to-one say how it was', count(*) from session_view v
join session s on s.id = v.session_id
where v.by_id not in (s.coach_id, s.person_id) or v.useful not between 0 and 5
union all
select 'a closed commitment has its day', count(*) from commitment where state <> 0 and closed_on is null
union all
select 'a private note belongs to a one-to-one that is there', count(*) from private_note
where session_id <> 0 and session_id not in (select id from session)
union all
select 'coaching time lies within a day of the week', count(*) from coaching_block
where weekday not between 1 and 7 or start_minute < 0 or minutes < 1 or start_minute + minutes > 1440
    or to_day < from_day
union all
select 'coaching records carry a version',
    (select count(*) from session where version < 1) + (select count(*) from commitment where version < 1)
    + (select count(*) from profile where version < 1)
union all
select 'calls use known words',
    (select count(*) from call where going not between 0 and 2 or kind not between 0 and 6 or way not between 0 and 2
        or state not between 0 and 2 or origin not between 0 and 2 or by_hand not between 0 and 2
        or plan_state not between 0 and 2 or debrief_state not between 0 and 2 or outcome not between 0 and 5
        or reasons not between 0 and 255)
    + (select count(*) from call_attendee where stance not between 0 and 4)
    + (select count(*) from stakeholder where stance not between 0 and 4)
    + (select count(*) from call_question where asked not between 0 and 2)
    + (select count(*) from call_information where got not between 0 and 2)
    + (select count(*) from call_trouble where came not between 0 and 2)
    + (select count(*) from call_looking_back where question not between 0 and 3)
    + (select count(*) from focus where kind not between 0 and 2)
union all
select 'a call has its time and ends after it begins', count(*) from call
where start_at <= 0 or minutes not between 1 and 1440 or ended_at < start_at
union all
select 'a ready plan and a finished debrief have their times', count(*) from call
where (plan_state = 2 and plan_ready_at is null) or (debrief_state = 2 and debriefed_at is null)
union all
select 'a time for which all calls are planned ends after it begins', count(*) from focus where to_day < from_day
union all
select 'calls and plans carry a version',
    (select count(*) from call where version < 1) + (select count(*) from account_plan where version < 1)
    + (select count(*) from deal_plan where version < 1)
union all
select 'development records use known words',
    (select count(*) from assessment where side not between 0 and 3 or state not between 0 and 1)
    + (select count(*) from rating_evidence where kind not between 0 and 3)
    + (select count(*) from focus_evidence where kind not between 0 and 3)
    + (select count(*) from focus_skill where gap not between 0 and 5 or move not between 0 and 1)
    + (select count(*) from development_action where state not between 0 and 2)
    + (select count(*) from development_plan where became not between 0 and 4)
    + (select count(*) from placement where kind not between 0 and 1 or place not between 0 and 3 - kind)
    + (select count(*) from quarterly_review where state not between 0 and 1)
union all
select 'a skill has one of four levels, or none yet',
    (select count(*) from skill_rating where own_level not between 0 and 4 or level not between 0 and 4)
    + (select count(*) from focus_skill where level_now not between 0 and 4 or level_aimed not between 0 and 4)
    + (select count(*) from focus_review where level not between 0 and 4)
union all
select 'a rating that is done has what it stands on', count(*) from skill_rating r
join assessment a on a.id = r.assessment_id
where a.state = 1 and r.level > 0 and not exists (select 1 from rating_evidence e
    where e.assessment_id = r.assessment_id and e.skill_position = r.position)
union all
select 'evidence names a one-to-one or a call that is there', count(*)
from (select kind, record_id from rating_evidence union all select kind, record_id from focus_evidence) e
where (e.kind = 0 and e.record_id not in (select id from session))
    or (e.kind in (2, 3) and e.record_id not in (select id from call))
union all
select 'nobody has two development plans at a time', count(*)
from (select person_id from development_plan where closed_on is null group by person_id having count(*) > 1) p
union all
select 'a development plan is of one and by another, and closed with what became of it', count(*) from development_plan
where person_id = author_id or (closed_on is not null and became = 0)
union all
select 'a place by hand has its reason and ends after it begins', count(*) from placement
where trim(reason) = '' or to_day < from_day
union all
select 'a quarterly review has two people, and its day once it was held', count(*) from quarterly_review
where manager_id = asker_id or (state = 1 and held_on is null)
union all
select 'assessments, development plans and reviews carry a version',
    (select count(*) from assessment where version < 1) + (select count(*) from development_plan where version < 1)
    + (select count(*) from quarterly_review where version < 1)

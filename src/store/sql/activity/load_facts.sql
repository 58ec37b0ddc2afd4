select id, person_id, opportunity_id, started_at, type, direction, kind, minutes from activity order by id

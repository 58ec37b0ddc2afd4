select id, version, coach_id, person_id, type, state, planned_at, planned_minutes, started_at, ended_at, minutes,
    expectations_restated, shared_note
from session where person_id = ?1
order by coalesce(started_at, planned_at, ended_at, 0) desc, id desc

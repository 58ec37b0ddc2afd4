select id, version, coach_id, person_id, type, state, planned_at, planned_minutes, started_at, ended_at, minutes
from session

select id, person_id, opportunity_id, started_at, type, direction, kind, minutes, account_id, subject, outcome
from activity where source_id = ?1 and external_id = ?2

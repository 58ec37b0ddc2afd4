select id, version, person_id, author_id, coach_id, begun_on, content_at, closed_on, became
from development_plan

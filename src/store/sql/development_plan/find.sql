select id, version, person_id, author_id, coach_id, begun_on, purpose, content_at, closed_on, became, became_words
from development_plan where id = ?1

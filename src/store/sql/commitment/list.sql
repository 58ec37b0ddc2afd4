select id, version, session_id, coach_id, person_id, owner_id, what, made_on, due, moved_to, indicator, move, check_on,
    state, closed_on, reason
from commitment order by made_on, id

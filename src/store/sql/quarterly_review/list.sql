select id, version, manager_id, asker_id, quarter, state, held_on, note
from quarterly_review order by quarter, id

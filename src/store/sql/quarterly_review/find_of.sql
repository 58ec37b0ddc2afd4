select id, version, manager_id, asker_id, quarter, state, held_on, note
from quarterly_review where manager_id = ?1 and asker_id = ?2 and quarter = ?3

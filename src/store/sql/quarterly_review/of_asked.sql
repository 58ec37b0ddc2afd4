select id, version, manager_id, asker_id, quarter, state, held_on, note
from quarterly_review where manager_id = ?1 order by quarter desc, id desc

select session_id, indicator, grade, headline, value, low, high, ending, reason
from session_fact order by session_id, position

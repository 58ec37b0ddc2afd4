select text, answer, planned, came, how from call_trouble where call_id = ?1 order by position

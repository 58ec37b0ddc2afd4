select text, planned, got, learned from call_information where call_id = ?1 order by position

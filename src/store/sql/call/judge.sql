-- A judgement after the call began does not count.
update call set significant = ?2, reasons = ?3, judged_at = ?4 where id = ?1 and start_at > ?4

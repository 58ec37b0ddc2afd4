-- That there was a next step stays, since numbers count it.
update opportunity set next_step = case next_step when '' then '' else ?2 end, loss_reason = ''
where owner_id = ?1 and (next_step <> '' or loss_reason <> '')

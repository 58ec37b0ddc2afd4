update account set name = ?3, owner_id = ?4, segment = ?5, industry = ?6 where source_id = ?1 and external_id = ?2

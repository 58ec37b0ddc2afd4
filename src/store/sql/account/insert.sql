insert into account (source_id, external_id, name, owner_id, segment, industry, import_id, id)
values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)

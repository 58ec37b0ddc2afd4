insert into record_past (id, change_id, kind, record_key, at, by_id, digest_after, image)
values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)

insert into record_past (id, change_id, kind, record_key, at, by_id, digest_after, image_digest, image)
values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)

select kind, record_key, by_id, digest_after, image, image_digest from record_past where change_id = ?1 order by id

select kind, record_key, image from record_past where id = ?1 and image is not null

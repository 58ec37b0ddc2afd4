select kind, record_key, image, image_digest from record_past where id = ?1 and image is not null

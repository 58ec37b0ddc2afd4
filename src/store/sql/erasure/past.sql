select id, kind, record_key, image from record_past

select kind, record_key, digest from record_digest

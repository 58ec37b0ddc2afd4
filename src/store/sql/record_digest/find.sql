select digest from record_digest where kind = ?1 and record_key = ?2

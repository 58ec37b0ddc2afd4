delete from record_digest

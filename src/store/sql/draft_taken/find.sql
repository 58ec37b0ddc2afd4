select number, record_id, version from draft_taken where writing = ?1

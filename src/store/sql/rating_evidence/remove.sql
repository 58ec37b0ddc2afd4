delete from rating_evidence where assessment_id = ?1

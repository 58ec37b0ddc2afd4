select version, wants, feedback from profile where person_id = ?1

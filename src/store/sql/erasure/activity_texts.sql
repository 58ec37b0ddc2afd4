update activity set subject = '', outcome = '' where person_id = ?1 and (subject <> '' or outcome <> '')

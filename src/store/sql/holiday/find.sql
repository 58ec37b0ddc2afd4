select 1, name from holiday where day = ?1

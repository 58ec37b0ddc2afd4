update holiday set name = ?2 where day = ?1

select next from counter where name = ?1

update counter set next = ?2 where name = ?1

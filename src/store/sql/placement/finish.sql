-- The last day it holds.
update placement set to_day = ?2 where id = ?1

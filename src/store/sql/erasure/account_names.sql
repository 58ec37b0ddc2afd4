update account set name = replace(name, ?1, ?2) where name <> replace(name, ?1, ?2)

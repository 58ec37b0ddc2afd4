delete from development_plan where id = ?1

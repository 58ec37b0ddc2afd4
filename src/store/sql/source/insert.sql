insert into source (id, name) values (?1, ?2)

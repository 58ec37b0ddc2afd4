select id, name, owner_id from account order by name, id

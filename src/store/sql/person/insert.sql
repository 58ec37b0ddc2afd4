insert into person (source_id, external_id, name, email, role, manager_id, peer_group, region, hired_on, in_seat_on,
    left_on, import_id, id)
values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)

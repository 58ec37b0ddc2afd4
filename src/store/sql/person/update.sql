update person set name = ?3, email = ?4, role = ?5, manager_id = ?6, peer_group = ?7, region = ?8, hired_on = ?9,
    in_seat_on = ?10, left_on = ?11
where source_id = ?1 and external_id = ?2

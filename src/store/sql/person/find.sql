select id, name, email, role, manager_id, peer_group, region, hired_on, in_seat_on, left_on
from person where source_id = ?1 and external_id = ?2

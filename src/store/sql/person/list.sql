select id, external_id, name, email, role, manager_id, peer_group, region, hired_on, in_seat_on, left_on
from person order by name, external_id, id

select id, external_id, name, email, role, manager_id, peer_group, region, hired_on, in_seat_on, left_on,
    exists (select 1 from erased_person where person_id = id)
from person order by name, external_id, id

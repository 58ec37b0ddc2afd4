insert into development_action (plan_id, position, what, owner_id, due, state, closed_on)
values (?1, ?2, ?3, ?4, ?5, ?6, ?7)

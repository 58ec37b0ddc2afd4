insert into stakeholder (account_id, position, name, role, stance, decides, note)
values (?1, ?2, ?3, ?4, ?5, ?6, ?7)

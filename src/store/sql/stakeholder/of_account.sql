select name, role, stance, decides, note from stakeholder where account_id = ?1 order by position

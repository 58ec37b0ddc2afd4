insert into profile (person_id, version, wants, feedback) values (?1, ?2, ?3, ?4)
on conflict (person_id) do update set version = excluded.version, wants = excluded.wants, feedback = excluded.feedback

insert into cadence (person_id, every_days) values (?1, ?2)
on conflict (person_id) do update set every_days = excluded.every_days

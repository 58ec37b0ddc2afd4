insert into focus (id, person_id, kind, from_day, to_day) values (?1, ?2, ?3, ?4, ?5)
on conflict (id) do update set person_id = excluded.person_id, kind = excluded.kind, from_day = excluded.from_day,
    to_day = excluded.to_day

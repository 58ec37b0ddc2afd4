insert into coaching_block (id, person_id, weekday, start_minute, minutes, from_day, to_day)
values (?1, ?2, ?3, ?4, ?5, ?6, ?7)
on conflict (id) do update set person_id = excluded.person_id, weekday = excluded.weekday,
    start_minute = excluded.start_minute, minutes = excluded.minutes, from_day = excluded.from_day,
    to_day = excluded.to_day

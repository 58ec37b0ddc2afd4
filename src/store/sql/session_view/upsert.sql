insert into session_view (session_id, by_id, was_coaching, useful, on_paper, at)
values (?1, ?2, ?3, ?4, ?5, ?6)
on conflict (session_id, by_id) do update set was_coaching = excluded.was_coaching, useful = excluded.useful,
    on_paper = excluded.on_paper, at = excluded.at

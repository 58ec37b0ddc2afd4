insert into private_note (author_id, person_id, session_id, text) values (?1, ?2, ?3, ?4)
on conflict (author_id, person_id, session_id) do update set text = excluded.text

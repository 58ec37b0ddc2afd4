insert into record_digest (kind, record_key, digest, change_id)
values (?1, ?2, ?3, ?4)
on conflict (kind, record_key) do update set digest = excluded.digest, change_id = excluded.change_id

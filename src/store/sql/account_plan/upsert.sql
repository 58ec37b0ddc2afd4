insert into account_plan (account_id, version, needs, standing, missing) values (?1, ?2, ?3, ?4, ?5)
on conflict (account_id) do update set version = excluded.version, needs = excluded.needs,
    standing = excluded.standing, missing = excluded.missing

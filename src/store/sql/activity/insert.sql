insert into activity (source_id, import_id, id, external_id, person_id, opportunity_id, started_at, type, direction,
    kind, minutes, account_id, subject, outcome)
values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)
on conflict (source_id, external_id) do nothing

insert into import_file (import_id, position, name, kind, rows_read, added, changed, same, rejected, as_of)
values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)

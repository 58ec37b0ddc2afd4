select max(f.as_of)
from import_file f join import i on i.id = f.import_id join source s on s.id = i.source_id
where s.name = ?1 and f.kind = ?2

select name, kind, rows_read, added, changed, same, rejected
from import_file where import_id = ?1 order by position

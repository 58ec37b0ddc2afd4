insert into import (id, source_id, preset, at, exported_on, only_added) values (?1, ?2, ?3, ?4, ?5, ?6)

select i.id, s.name, i.preset, i.at, i.exported_on
from import i join source s on s.id = i.source_id
order by i.id desc

-- What has to be cleaned yet after an erasure: 1 while it has to.
insert into counter (name, next) values ('erasing', 1) on conflict (name) do update set next = 1

-- What has to be done yet after an erasure: divided by three leaves 1 while the store's files have to be cleaned, 2
-- while only the backup is missing, 0 when it is finished. It only rises, as every counter does.
insert into counter (name, next) values ('erasing', 1) on conflict (name) do update set next = next + (4 - next % 3) % 3

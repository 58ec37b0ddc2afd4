select p.id, p.kind, p.record_key, p.at, p.by_id, p.image, p.image_digest from record_past p
where p.digest_after = '' and p.image is not null
    and not exists (select 1 from record_digest d where d.kind = p.kind and d.record_key = p.record_key)
    and not exists (select 1 from record_past later
        where later.kind = p.kind and later.record_key = p.record_key and later.id > p.id)
order by p.at desc, p.id desc

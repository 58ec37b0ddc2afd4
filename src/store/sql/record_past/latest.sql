select coalesce(max(at), 0) from audit

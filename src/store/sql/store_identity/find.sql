select id from store_identity

delete from placement where id = ?1

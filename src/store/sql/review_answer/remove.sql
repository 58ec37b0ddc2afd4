delete from review_answer where review_id = ?1

select review_id, commitment_id from review_commitment order by review_id, position

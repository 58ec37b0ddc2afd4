delete from skill_rating where assessment_id = ?1

select skill, name, own_level, own_words, own_anchor, level, anchor
from skill_rating where assessment_id = ?1 order by position

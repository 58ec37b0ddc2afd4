select question, text, answer
from review_answer where review_id = ?1 order by position

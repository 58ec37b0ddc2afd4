select writing from draft_taken

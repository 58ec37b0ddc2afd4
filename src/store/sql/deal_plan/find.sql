select version, decision_process, economic_buyer, pain, competition, risks, milestone, milestone_by
from deal_plan where opportunity_id = ?1

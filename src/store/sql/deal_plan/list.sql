select opportunity_id from deal_plan order by opportunity_id

update call set version = ?1, person_id = ?2, going = ?3, kind = ?4, way = ?5, state = ?6, start_at = ?7,
    minutes = ?8, ended_at = ?9, zone = ?10, title = ?11, customer = ?12, account_id = ?13, opportunity_id = ?14,
    origin = ?15, calendar_key = ?16, activity_id = ?17, significant = ?18, reasons = ?19, judged_at = ?20,
    by_hand = ?21, plan_state = ?22, plan_ready_at = ?23, plan_template = ?24, milestone = ?25, milestone_by = ?26,
    fallback = ?27, agenda = ?28, customer_value = ?29, opens = ?30, ends = ?31, plan_score = ?32, plan_with_id = ?33,
    plan_minutes = ?34, debrief_state = ?35, debriefed_at = ?36, debrief_short = ?37, outcome = ?38, next_step = ?39,
    next_by = ?40, next_commitment_id = ?41, next_call_id = ?42, debrief_with_id = ?43, debrief_minutes = ?44
where id = ?45 and version = ?1 - 1

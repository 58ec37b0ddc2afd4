insert into call (version, person_id, going, kind, way, state, start_at, minutes, ended_at, zone, title, customer,
    account_id, opportunity_id, origin, calendar_key, activity_id, significant, reasons, judged_at, by_hand,
    plan_state, plan_ready_at, plan_template, milestone, milestone_by, fallback, agenda, customer_value, opens, ends,
    plan_score, plan_with_id, plan_minutes, debrief_state, debriefed_at, debrief_short, outcome, next_step, next_by,
    next_commitment_id, next_call_id, debrief_with_id, debrief_minutes, id)
values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24,
    ?25, ?26, ?27, ?28, ?29, ?30, ?31, ?32, ?33, ?34, ?35, ?36, ?37, ?38, ?39, ?40, ?41, ?42, ?43, ?44, ?45)

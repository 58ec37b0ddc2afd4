select id, version, person_id, going, kind, way, state, start_at, minutes, ended_at, zone, title, customer,
    account_id, opportunity_id, origin, calendar_key, activity_id, significant, reasons, judged_at, by_hand,
    plan_state, plan_ready_at, plan_template, milestone, milestone_by, fallback, agenda, customer_value, opens, ends,
    plan_score, plan_with_id, plan_minutes, debrief_state, debriefed_at, debrief_short, outcome, next_step, next_by,
    next_commitment_id, next_call_id, debrief_with_id, debrief_minutes
from call where id = ?1

select c.id, c.version, c.person_id, c.going, c.kind, c.way, c.state, c.origin, c.start_at, c.minutes, c.ended_at,
    c.title, coalesce(a.name, c.customer), c.account_id, c.opportunity_id, c.activity_id, c.significant, c.reasons,
    c.by_hand, c.plan_state, c.plan_ready_at, c.plan_score, c.plan_with_id, c.plan_minutes, c.milestone,
    c.debrief_state, c.debriefed_at, c.debrief_with_id, c.debrief_minutes, c.outcome, c.next_step
from call c left join account a on a.id = c.account_id

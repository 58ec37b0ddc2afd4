insert into deal_plan (opportunity_id, version, decision_process, economic_buyer, pain, competition, risks, milestone,
    milestone_by)
values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
on conflict (opportunity_id) do update set version = excluded.version, decision_process = excluded.decision_process,
    economic_buyer = excluded.economic_buyer, pain = excluded.pain, competition = excluded.competition,
    risks = excluded.risks, milestone = excluded.milestone, milestone_by = excluded.milestone_by

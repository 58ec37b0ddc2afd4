insert into plan_agreement (plan_id, by_id, at, day, on_paper)
values (?1, ?2, ?3, ?4, ?5)
on conflict (plan_id, by_id) do update set at = excluded.at, day = excluded.day, on_paper = excluded.on_paper
where excluded.at > plan_agreement.at

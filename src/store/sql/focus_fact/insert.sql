insert into focus_fact (plan_id, skill_position, is_baseline, position, indicator, as_of, time_window, value, low, high,
    numerator, denominator, peer_value, target, n, peer_count, grade, title, headline, sentence, comparison)
values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21)

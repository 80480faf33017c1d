package io.shouwen.breaches.dossier;

import io.shouwen.estate.ReceptionHours;
import io.shouwen.platform.Clause;
import io.shouwen.platform.RuleBroken;
import io.shouwen.tickets.DueRule;
import io.shouwen.tickets.Kind;
import io.shouwen.tickets.KindRules;
import org.springframework.stereotype.Component;

/** The rules of a breach's ticket: due within a week, opened by staff or for a finding, ended on its own page. */
@Component
@Clause({"2.1.8", "4.3.2 c"})
class BreachRules implements KindRules {

    private static final int DAYS = 7;

    @Override
    public Kind kind() {
        return Kind.BREACH;
    }

    @Override
    public String prefix() {
        return "WG";
    }

    @Override
    public int order() {
        return 6;
    }

    @Override
    public DueRule usual(ReceptionHours reception) {
        return new DueRule.Days(DAYS, reception.closesAt());
    }

    @Override
    public String clause() {
        return "2.1.8";
    }

    @Override
    public RuleBroken endsElsewhere() {
        return new RuleBroken("2.1.8", "breaches.rule.ends-on-its-path");
    }
}

package io.shouwen.standard.star;

import io.shouwen.platform.demo.DemoAccounts;
import io.shouwen.platform.demo.DemoData;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectDirectory;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.standard.StarItem;
import io.shouwen.standard.StarUnit;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** 锦绣花园 asks more of itself than four stars do, and announces a stricter value for the coming month. */
@Component
class StarDemo implements DemoData {

    private final AskOfProject askOfProject;
    private final DemoAccounts accounts;
    private final ProjectDirectory projects;

    StarDemo(AskOfProject askOfProject, DemoAccounts accounts, ProjectDirectory projects) {
        this.askOfProject = askOfProject;
        this.accounts = accounts;
        this.projects = projects;
    }

    @Override
    public int order() {
        return 26;
    }

    @Override
    public void load(Instant now) {
        ProjectRef project = projects.byId(PROJECT).orElseThrow();
        Actor manager = accounts.actor("manager");
        Instant then = now.minus(Duration.ofDays(40));
        Instant nextMonth = LocalDate.ofInstant(now, project.zone())
                .withDayOfMonth(1)
                .plusMonths(1)
                .atStartOfDay(project.zone())
                .toInstant();
        DemoData.as(manager, () -> {
            askOfProject.ask(PROJECT, StarItem.RECEPTION, new Amount(12, StarUnit.HOURS_A_DAY), then, manager, then);
            askOfProject.ask(PROJECT, StarItem.ROUNDS, new Amount(2, StarUnit.TIMES_A_DAY), then, manager, then);
            askOfProject.ask(PROJECT, StarItem.SATISFIED, new Amount(92, StarUnit.PERCENT), nextMonth, manager, now);
        });
    }
}

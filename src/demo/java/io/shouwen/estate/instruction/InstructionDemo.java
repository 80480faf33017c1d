package io.shouwen.estate.instruction;

import io.shouwen.estate.DemoHomes;
import io.shouwen.estate.DemoHomes.Home;
import io.shouwen.platform.Ids;
import io.shouwen.platform.demo.DemoAccounts;
import io.shouwen.platform.demo.DemoData;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectDirectory;
import io.shouwen.platform.security.ProjectRef;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What some houses of the demo have asked for. */
@Component
class InstructionDemo implements DemoData {

    private final DemoHomes homes;
    private final DemoAccounts accounts;
    private final ProjectDirectory projects;
    private final RecordInstruction recordInstruction;

    InstructionDemo(
            DemoHomes homes, DemoAccounts accounts, ProjectDirectory projects, RecordInstruction recordInstruction) {
        this.homes = homes;
        this.accounts = accounts;
        this.projects = projects;
        this.recordInstruction = recordInstruction;
    }

    @Override
    public int order() {
        return 25;
    }

    @Override
    public void load(Instant now) {
        ProjectRef project = projects.byId(PROJECT).orElseThrow();
        List<Home> all = homes.of(PROJECT);
        LocalDate today = LocalDate.ofInstant(now, project.zone());
        one(project, all.get(5), InstructionKind.CARETAKER, "钥匙、快递都由对门周阿姨代收", null, now.minus(Duration.ofDays(30)));
        one(
                project,
                all.get(21),
                InstructionKind.AWAY,
                "去海南过冬，漏水等急事先打电话",
                today.plusMonths(3),
                now.minus(Duration.ofDays(12)));
        one(project, all.get(34), InstructionKind.KEEP_OUT, "安居中介的人不放行、不给钥匙", null, now.minus(Duration.ofDays(20)));
        one(project, all.get(58), InstructionKind.AWAY, "出差，快递先放前台", today.plusDays(6), now.minus(Duration.ofDays(2)));
        one(
                project,
                all.get(77),
                InstructionKind.OTHER,
                "家有婴儿，上门请先打电话不要按门铃",
                today.plusMonths(2),
                now.minus(Duration.ofDays(8)));
        one(
                project,
                all.get(90),
                InstructionKind.CARETAKER,
                "装修期间由项目经理小吴进出，身份证已登记",
                today.plusMonths(1),
                now.minus(Duration.ofDays(15)));
    }

    private void one(
            ProjectRef project, Home home, InstructionKind kind, String text, @Nullable LocalDate until, Instant at) {
        Actor desk = accounts.actor("desk");
        InstructionDraft draft = new InstructionDraft(kind, text, null, until, home.name());
        DemoData.as(
                desk,
                () -> recordInstruction.record(project, Ids.next(), home.house().id(), draft, desk, at));
    }
}

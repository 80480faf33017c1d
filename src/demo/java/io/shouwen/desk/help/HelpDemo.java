package io.shouwen.desk.help;

import io.shouwen.estate.DemoHomes;
import io.shouwen.estate.DemoHomes.Home;
import io.shouwen.platform.History;
import io.shouwen.platform.Ids;
import io.shouwen.platform.deadline.PastDeadlines;
import io.shouwen.platform.demo.DemoAccounts;
import io.shouwen.platform.demo.DemoData;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.web.Texts;
import io.shouwen.staff.StaffDirectory;
import io.shouwen.staff.StaffMember;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Three weeks of help asked for and given at the desk: a few late, one waiting. */
@Component
class HelpDemo implements DemoData {

    private static final int REQUESTS = 40;

    private static final List<String> WORDS = List.of("两箱水送到大堂", "去医院，要快一点", "老人腿脚不便", "下雨没带伞", "孩子等妈妈下班", "行李多，请推车");

    private final DemoHomes homes;
    private final DemoAccounts accounts;
    private final StaffDirectory staff;
    private final HelpKinds kinds;
    private final AskHelp ask;
    private final AnswerHelp answer;
    private final MessageSource messages;
    private final PastDeadlines deadlines;

    HelpDemo(
            DemoHomes homes,
            DemoAccounts accounts,
            StaffDirectory staff,
            HelpKinds kinds,
            AskHelp ask,
            AnswerHelp answer,
            MessageSource messages,
            PastDeadlines deadlines) {
        this.homes = homes;
        this.accounts = accounts;
        this.staff = staff;
        this.kinds = kinds;
        this.ask = ask;
        this.answer = answer;
        this.messages = messages;
        this.deadlines = deadlines;
    }

    @Override
    public int order() {
        return 45;
    }

    @Override
    public void load(Instant now) {
        History.write(() -> past(now));
    }

    private void past(Instant now) {
        kinds.begin(PROJECT);
        List<HelpKind> all = kinds.list(PROJECT);
        Texts texts = new Texts(messages, Texts.CHINESE);
        Random chance = new Random(20_261_130);
        List<Home> residents = homes.of(PROJECT);
        Actor desk = accounts.actor("desk");
        StaffMember helper = staff.byId(PROJECT, accounts.actor("butler").id()).orElseThrow();
        for (int i = REQUESTS; i > 0; i--) {
            Home who = residents.get(chance.nextInt(Math.min(200, residents.size())));
            HelpKind kind = all.get(chance.nextInt(all.size()));
            boolean waits = i == 1;
            Instant at = waits
                    ? now.minus(Duration.ofMinutes(4))
                    : now.minus(Duration.ofMinutes(720L * i - chance.nextInt(-170, 170)));
            UUID id = Ids.next();
            HelpDraft draft = new HelpDraft(
                    kind.id(),
                    who.name(),
                    who.phone(),
                    who.house().id(),
                    WORDS.get(chance.nextInt(WORDS.size())),
                    null,
                    null);
            DemoData.as(desk, () -> ask.ask(PROJECT, id, draft, kind, kind.said(texts), desk, at));
            if (!waits) {
                long minutes = i % 13 == 0 ? kind.minutes() + 12 : 1 + chance.nextInt(kind.minutes());
                Instant then = at.plus(Duration.ofMinutes(minutes));
                HelpOutcome outcome = i % 11 == 0 ? HelpOutcome.NOT_NEEDED : HelpOutcome.DONE;
                DemoData.as(desk, () -> answer.answer(PROJECT, id, Ids.next(), outcome, "", helper, then, desk, then));
            }
        }
        deadlines.raise(PROJECT, now);
    }
}

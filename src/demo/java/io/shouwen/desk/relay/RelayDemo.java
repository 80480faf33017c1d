package io.shouwen.desk.relay;

import io.shouwen.desk.relay.Relay.Origin;
import io.shouwen.estate.DemoHomes;
import io.shouwen.estate.DemoHomes.Home;
import io.shouwen.platform.History;
import io.shouwen.platform.Ids;
import io.shouwen.platform.deadline.PastDeadlines;
import io.shouwen.platform.demo.DemoAccounts;
import io.shouwen.platform.demo.DemoData;
import io.shouwen.platform.security.Actor;
import io.shouwen.staff.StaffDirectory;
import io.shouwen.staff.StaffMember;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Three weeks of messages for colleagues: most answered in time, some late, some handed on, three waiting. */
@Component
class RelayDemo implements DemoData {

    private static final int MESSAGES = 30;
    private static final int WAITING = 3;

    private static final List<String> WORDS = List.of(
            "问装修押金什么时候退，下午方便接电话",
            "楼上昨晚又有声音，想请您去说一声",
            "物业费发票抬头要改，请回电",
            "孩子的门禁卡丢了，想补一张",
            "约好今天看漏水，他要改到明天上午",
            "想问阳台封窗的规定",
            "车位旁边那户总占线，请管家协调",
            "快递柜取不出件，请帮忙看看");

    private static final List<String> ANSWERS = List.of("已说明，业户没有别的要求。", "约了明天上午当面谈。", "已处理，业户满意。", "");

    private final DemoHomes homes;
    private final DemoAccounts accounts;
    private final StaffDirectory staff;
    private final TakeRelay take;
    private final AnswerRelay answer;
    private final PastDeadlines deadlines;

    RelayDemo(
            DemoHomes homes,
            DemoAccounts accounts,
            StaffDirectory staff,
            TakeRelay take,
            AnswerRelay answer,
            PastDeadlines deadlines) {
        this.homes = homes;
        this.accounts = accounts;
        this.staff = staff;
        this.take = take;
        this.answer = answer;
        this.deadlines = deadlines;
    }

    @Override
    public int order() {
        return 44;
    }

    @Override
    public void load(Instant now) {
        History.write(() -> past(now));
    }

    private void past(Instant now) {
        Random chance = new Random(20_261_130);
        List<Home> residents = homes.of(PROJECT);
        List<Actor> receivers = List.of(
                accounts.actor("butler"), accounts.actor("butler2"), accounts.actor("head"), accounts.actor("butler"));
        for (int i = MESSAGES; i > 0; i--) {
            Home who = residents.get(chance.nextInt(Math.min(200, residents.size())));
            Actor receiver = receivers.get(i % receivers.size());
            boolean waits = i <= WAITING;
            Instant at = waits
                    ? now.minus(Duration.ofMinutes(20L * i))
                    : now.minus(Duration.ofHours(16L * i)).minus(Duration.ofMinutes(chance.nextInt(120)));
            boolean urgent = chance.nextInt(5) == 0;
            Relay relay = taken(who, member(receiver), WORDS.get(chance.nextInt(WORDS.size())), urgent, at);
            if (!waits) {
                long wait = Duration.between(at, relay.due()).toMinutes();
                long minutes = i % 8 == 0 ? wait + 30 : 5 + chance.nextInt((int) Math.max(1, Math.min(wait - 5, 90)));
                answered(
                        relay,
                        receiver,
                        i % 9 == 4 ? accounts.actor("supervisor") : null,
                        chance,
                        at.plus(Duration.ofMinutes(minutes)));
            }
        }
        deadlines.raise(PROJECT, now);
    }

    private StaffMember member(Actor who) {
        return staff.byId(PROJECT, who.id()).orElseThrow();
    }

    private Relay taken(Home who, StaffMember receiver, String words, boolean urgent, Instant at) {
        Actor desk = accounts.actor("desk");
        UUID id = Ids.next();
        RelayDraft draft = new RelayDraft(
                receiver.id(), null, who.name(), who.phone(), who.house().id(), words, urgent, Origin.NONE);
        DemoData.as(desk, () -> take.take(PROJECT, id, draft, receiver, null, desk, at));
        return answer.begin(PROJECT, id, desk);
    }

    private void answered(Relay relay, Actor by, @Nullable Actor onTo, Random chance, Instant at) {
        DemoData.as(
                by,
                () -> answer.answer(
                        PROJECT,
                        relay,
                        Ids.next(),
                        onTo == null ? RelayResult.CALLED_BACK : RelayResult.HANDED_ON,
                        ANSWERS.get(chance.nextInt(ANSWERS.size())),
                        onTo == null ? null : member(onTo),
                        by,
                        at));
    }
}

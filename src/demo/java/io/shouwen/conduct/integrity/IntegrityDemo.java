package io.shouwen.conduct.integrity;

import io.shouwen.conduct.integrity.IntegrityEntry.Kind;
import io.shouwen.platform.History;
import io.shouwen.platform.Ids;
import io.shouwen.platform.demo.DemoAccounts;
import io.shouwen.platform.demo.DemoData;
import io.shouwen.platform.security.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Two reports: one decided and closed, one that waits for its answer. */
@Component
class IntegrityDemo implements DemoData {

    private final TakeIntegrityReport take;
    private final HandleIntegrityReport handle;
    private final DemoAccounts accounts;

    IntegrityDemo(TakeIntegrityReport take, HandleIntegrityReport handle, DemoAccounts accounts) {
        this.take = take;
        this.handle = handle;
        this.accounts = accounts;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public void load(Instant now) {
        History.write(() -> {
            Instant first = now.minus(Duration.ofDays(11));
            UUID id = taken("上周换水龙头，师傅说材料费 80 元付现金不开票，后来才知道不该收。", "李女士", "13900004321", first);
            Actor quality = accounts.actor("quality");
            write(quality, id, Kind.ANSWER, null, "感谢告知。请问是哪一天、师傅有没有留下姓名？", first.plus(Duration.ofHours(20)));
            take.write(id, Ids.next(), "周四下午，工牌上姓吴。", first.plus(Duration.ofHours(26)));
            Instant decided = first.plus(Duration.ofDays(4));
            write(quality, id, Kind.DECISION, IntegrityDecision.FOUNDED, "属实：未按价目表收费且未开票，款项已要求退还。", decided);
            write(quality, id, Kind.CLOSURE, null, "已退款并处理当事人，谢谢您。", decided.plus(Duration.ofDays(1)));
            taken("门岗说给两包烟才让搬家车进门。", "", "", now.minus(Duration.ofHours(9)));
        });
    }

    private UUID taken(String words, String name, String phone, Instant at) {
        UUID id = Ids.next();
        take.take(
                IntegrityReport.received(id, PROJECT, IntegrityChannel.LOBBY, words, name, phone, at),
                IntegrityCode.fresh(),
                List.of());
        return id;
    }

    private void write(
            Actor quality, UUID id, Kind kind, @Nullable IntegrityDecision decision, String words, Instant at) {
        handle.write(quality, id, Ids.next(), kind, decision, words, at);
    }
}

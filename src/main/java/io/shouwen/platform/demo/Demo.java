package io.shouwen.platform.demo;

import io.shouwen.platform.Ids;
import io.shouwen.platform.Sql;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Scope;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Loads the demo on an empty database; knows afterwards that this installation is one. */
@Component
public class Demo implements ApplicationRunner {

    private final List<DemoData> parts;
    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final boolean wanted;
    private volatile boolean loaded;

    Demo(
            List<DemoData> parts,
            JdbcClient jdbc,
            TransactionOperations transaction,
            Clock clock,
            @Value("${shouwen.demo:false}") boolean wanted) {
        this.parts =
                parts.stream().sorted(Comparator.comparingInt(DemoData::order)).toList();
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
        this.wanted = wanted;
    }

    /** With {@code --demo}, and to finish what a crash broke off. */
    @Override
    public void run(ApplicationArguments arguments) {
        boolean begun = jdbc.sql("select exists (select 1 from platform.demo_part)")
                .query(Boolean.class)
                .single();
        if (begun || wanted && empty()) {
            load();
        }
    }

    /** Nobody can sign in yet: nothing has been set up. */
    public boolean empty() {
        return jdbc.sql("select not exists (select 1 from platform.account)")
                .query(Boolean.class)
                .single();
    }

    /** This installation holds the demo. */
    public boolean loaded() {
        return loaded;
    }

    public synchronized void load() {
        Instant now = clock.instant();
        Scope scope = new Scope(Set.of(DemoData.PROJECT, DemoData.OTHER_PROJECT, Ids.GROUP), Actor.SYSTEM, null);
        for (DemoData part : parts) {
            scope.run(() -> transaction.executeWithoutResult(status -> {
                int fresh = jdbc.sql(
                                "insert into platform.demo_part (part, loaded_at) values (?, ?) on conflict do nothing")
                        .params(part.order(), Sql.at(now))
                        .update();
                if (fresh == 1) {
                    part.load(now);
                    countRows(part);
                }
            }));
        }
        loaded = true;
    }

    /** A room's schema has the room's name; a sub-room shares it. */
    private void countRows(DemoData part) {
        String room = part.getClass().getPackageName().split("\\.")[2];
        jdbc.sql("select platform.count_rows(?)")
                .param(room)
                .query((row, n) -> 0)
                .list();
    }
}

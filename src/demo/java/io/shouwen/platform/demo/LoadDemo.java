package io.shouwen.platform.demo;

import io.shouwen.platform.Ids;
import io.shouwen.platform.Installation;
import io.shouwen.platform.Sql;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Scope;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Loads the parts of the demo into an empty database. */
@Component
class LoadDemo implements Installation.Demo, ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(LoadDemo.class);

    private final ObjectProvider<DemoData> parts;
    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final boolean wanted;
    private volatile boolean loaded;

    /** @param parts provided lazily, because they call use cases, some of which ask for {@link Installation.Demo} */
    LoadDemo(
            ObjectProvider<DemoData> parts,
            JdbcClient jdbc,
            TransactionOperations transaction,
            Clock clock,
            @Value("${shouwen.demo:false}") boolean wanted) {
        this.parts = parts;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
        this.wanted = wanted;
    }

    /** Loads the demo with {@code --demo}, or continues a loading that a crash interrupted. */
    @Override
    public void run(ApplicationArguments arguments) {
        if (has("select exists (select 1 from platform.demo_part)")
                || wanted && has("select not exists (select 1 from platform.account)")) {
            load();
        }
    }

    private boolean has(String sql) {
        return jdbc.sql(sql).query(Boolean.class).single();
    }

    @Override
    public boolean loaded() {
        return loaded;
    }

    @Override
    public String password() {
        return DemoData.PASSWORD;
    }

    @Override
    public synchronized void load() {
        Instant now = clock.instant();
        Scope scope = new Scope(Set.of(DemoData.PROJECT, DemoData.OTHER_PROJECT, Ids.GROUP), Actor.SYSTEM, null);
        parts.stream()
                .sorted(Comparator.comparingInt(DemoData::order))
                .forEach(part -> scope.run(() -> load(part, now)));
        loaded = true;
    }

    private void load(DemoData part, Instant now) {
        Instant begun = clock.instant();
        transaction.executeWithoutResult(status -> {
            int fresh = jdbc.sql(
                            "insert into platform.demo_part (part, loaded_at) values (?, ?) on conflict do nothing")
                    .params(name(part), Sql.at(now))
                    .update();
            if (fresh == 1) {
                part.load(now);
                countRows(part);
            }
        });
        LOG.debug(
                "{} took {} ms",
                name(part),
                Duration.between(begun, clock.instant()).toMillis());
    }

    private static String name(DemoData part) {
        return part.getClass().getSimpleName();
    }

    /** A room's schema has the room's name; its sub-packages use the same schema. */
    private void countRows(DemoData part) {
        String room = part.getClass().getPackageName().split("\\.")[2];
        jdbc.sql("select platform.count_rows(?)")
                .param(room)
                .query((row, n) -> 0)
                .list();
    }
}

package io.shouwen.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.platform.Ids;
import io.shouwen.platform.postgres.Database;
import io.shouwen.platform.security.Actor;
import io.shouwen.world.TestPostgres;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Whatever the order in which transactions write, commit and roll back, and whenever nodes link or die while linking:
 * every committed entry is linked once, and nothing else is.
 */
class AuditProperties {

    private static final int WRITERS = 4;
    private static final int NODES = 2;

    /** @param who one of the writers, or one of the nodes that link */
    record Step(What what, int who) {}

    enum What {
        WRITE,
        COMMIT,
        ROLL_BACK,
        LINK,
        BEGIN_LINKING,
        END_LINKING,
        DIE_LINKING
    }

    /** A connection with a transaction. */
    private static final class Session {
        final SingleConnectionDataSource source;
        final JdbcClient jdbc;
        final AuditEntries entries;
        final AuditChain chain;

        Session(Database database) {
            source = new SingleConnectionDataSource(database.url(), database.user(), database.password(), true);
            source.setAutoCommit(false);
            jdbc = JdbcClient.create(source);
            entries = new AuditEntries(new JdbcTemplate(source));
            chain = new AuditChain(jdbc);
        }

        void commit() {
            jdbc.sql("commit").update();
        }

        void rollBack() {
            jdbc.sql("rollback").update();
        }
    }

    private static final class Shared {
        static final Database DATABASE = TestPostgres.freshDatabase();
        static final List<Session> SESSIONS = IntStream.range(0, WRITERS + NODES)
                .mapToObj(i -> new Session(DATABASE))
                .toList();
    }

    @Property(tries = 100)
    void every_committed_entry_is_linked_once_in_any_history(@ForAll("histories") List<Step> history) {
        UUID project = Ids.next();
        TreeSet<UUID> committed = new TreeSet<>();
        List<List<UUID>> open = IntStream.range(0, WRITERS)
                .<List<UUID>>mapToObj(i -> new ArrayList<>())
                .toList();
        for (Step step : history) {
            Session writer = Shared.SESSIONS.get(step.who() % WRITERS);
            List<UUID> written = open.get(step.who() % WRITERS);
            Session node = Shared.SESSIONS.get(WRITERS + step.who() % NODES);
            switch (step.what()) {
                case WRITE -> {
                    AuditEntry entry = entry();
                    writer.entries.insert(project, List.of(entry));
                    written.add(entry.id());
                }
                case COMMIT -> {
                    writer.commit();
                    committed.addAll(written);
                    written.clear();
                }
                case ROLL_BACK -> {
                    writer.rollBack();
                    written.clear();
                }
                case LINK -> {
                    link(node, project);
                    node.commit();
                }
                case BEGIN_LINKING -> link(node, project);
                case END_LINKING -> node.commit();
                case DIE_LINKING -> node.rollBack();
            }
        }
        Shared.SESSIONS.forEach(Session::rollBack);

        Session last = Shared.SESSIONS.getLast();
        assertThat(last.chain.link(project)).isPresent();
        assertThat(linked(last, project)).containsExactlyInAnyOrderElementsOf(committed);
        assertThat(last.chain.verify(project)).isEmpty();
        assertThat(last.chain.unlinked().count()).isZero();
        last.commit();
    }

    /** A first link makes the row of the head; of two nodes doing so at once the second would wait for the first. */
    private static void link(Session node, UUID project) {
        if (node.jdbc
                        .sql("select count(*) from platform.audit_head where project_id = ?")
                        .param(project)
                        .query(Integer.class)
                        .single()
                == 0) {
            node.jdbc
                    .sql("insert into platform.audit_head values (?, 0, ?)")
                    .params(project, AuditEntry.BEGINNING)
                    .update();
            node.commit();
        }
        node.chain.link(project);
    }

    private static List<UUID> linked(Session session, UUID project) {
        return session.jdbc
                .sql("select entry_id from platform.audit_link where project_id = ? order by seq")
                .param(project)
                .query(UUID.class)
                .list();
    }

    private static AuditEntry entry() {
        return new AuditEntry(
                Ids.next(),
                Instant.parse("2026-12-01T03:30:00Z"),
                Actor.Kind.STAFF,
                Ids.GROUP,
                "写手",
                "",
                "wrote",
                "number",
                "1",
                null,
                "{}");
    }

    @Provide
    Arbitrary<List<Step>> histories() {
        return Combinators.combine(
                        Arbitraries.of(What.class), Arbitraries.integers().between(0, WRITERS * NODES - 1))
                .as(Step::new)
                .list()
                .ofMaxSize(60);
    }
}

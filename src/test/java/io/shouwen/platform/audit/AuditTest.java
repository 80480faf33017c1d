package io.shouwen.platform.audit;

import static io.shouwen.world.Patience.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shouwen.platform.Ids;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.security.Scope;
import io.shouwen.world.Patience;
import io.shouwen.world.ShouwenTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.Ordered;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class AuditTest extends ShouwenTest {

    @Autowired
    Audit audit;

    @Autowired
    AuditChain chain;

    @Autowired
    AuditFollower follower;

    private final UUID project = Ids.next();

    @Test
    void an_entry_says_whether_staff_a_resident_or_the_product_acted() {
        for (Actor actor : List.of(
                Actor.of(Ids.next(), "陈佳怡", Role.BUTLER), new Actor.Resident(Ids.next(), "王女士"), Actor.SYSTEM)) {
            new Scope(Set.of(project), actor, null)
                    .run(() -> transaction.executeWithoutResult(
                            status -> audit.record(project, "changed", "thing", project, null, "x")));
        }
        assertThat(in(
                        project,
                        () -> jdbc.sql(
                                        "select actor_kind || ' ' || actor_name from platform.audit_entry where project_id = ? order by id")
                                .param(project)
                                .query(String.class)
                                .list()))
                .containsExactly("STAFF 陈佳怡", "RESIDENT 王女士", "SYSTEM system");
        link();
        assertThat(in(project, () -> chain.verify(project))).isEmpty();
    }

    @Test
    void entries_of_sixteen_writers_at_once_are_linked_once_each_into_one_unbroken_chain() throws Exception {
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            people.invokeAll(IntStream.range(0, 16)
                    .mapToObj(i -> Executors.callable(() -> write("entry " + i)))
                    .toList());
        }
        link();
        assertThat(in(project, () -> chain.verify(project))).isEmpty();
        assertThat(in(project, this::entries)).isEqualTo(16);
        assertThat(in(project, this::links)).isEqualTo(16);
    }

    /** The first of two does not commit before the second, which would never end if one waited for the other. */
    @Test
    void changes_of_one_project_do_not_wait_for_each_other_and_one_that_commits_late_is_linked_too() {
        in(project, () -> {
            audit.record(project, "began", "thing", Ids.next(), null, "x");
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public int getOrder() {
                    return Ordered.LOWEST_PRECEDENCE; // after the entry is written, before the commit
                }

                @Override
                public void beforeCommit(boolean readOnly) {
                    CompletableFuture.runAsync(() -> {
                                write("meanwhile");
                                link();
                            })
                            .orTimeout(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS)
                            .join();
                }
            });
            return true;
        });
        assertThat(in(project, this::actions)).isEqualTo(List.of("wrote"));
        link();
        assertThat(in(project, this::actions)).isEqualTo(List.of("wrote", "began"));
        assertThat(in(project, () -> chain.verify(project))).isEmpty();
    }

    @Test
    void entries_are_linked_soon_after_their_commit_without_being_asked() {
        write("first");
        until(() -> in(project, this::links) == 1);
    }

    @Test
    void an_entry_that_was_changed_behind_the_product_is_named() {
        List.of("first", "second", "third").forEach(this::write);
        link();
        owner("alter table platform.audit_entry disable trigger append_only");
        owner("update platform.audit_entry set after_json = '{\"text\":\"forged\"}' where " + ofLink(2));
        owner("alter table platform.audit_entry enable trigger append_only");
        assertThat(in(project, () -> chain.verify(project))).contains(new AuditChain.Break(project, "entry 2"));
    }

    @Test
    void an_entry_that_was_removed_is_named() {
        List.of("first", "second").forEach(this::write);
        link();
        owner("alter table platform.audit_entry disable trigger append_only");
        owner("delete from platform.audit_entry where " + ofLink(2));
        owner("alter table platform.audit_entry enable trigger append_only");
        assertThat(in(project, () -> chain.verify(project))).contains(new AuditChain.Break(project, "entry 2"));
    }

    @Test
    void the_last_link_cannot_be_cut_off_unseen_nor_one_in_between() {
        List.of("first", "second", "third", "fourth").forEach(this::write);
        link();
        owner("alter table platform.audit_link disable trigger append_only");
        owner("delete from platform.audit_link where seq = 4 and project_id = '" + project + "'");
        assertThat(in(project, () -> chain.verify(project))).contains(new AuditChain.Break(project, "entry 4"));
        owner("delete from platform.audit_link where seq = 2 and project_id = '" + project + "'");
        owner("alter table platform.audit_link enable trigger append_only");
        assertThat(in(project, () -> chain.verify(project))).contains(new AuditChain.Break(project, "entry 3"));
    }

    @Test
    void an_entry_put_in_beside_the_product_is_named() {
        write("first");
        link();
        UUID forged = Ids.next();
        owner("""
                insert into platform.audit_entry (project_id, id, at, actor_kind, actor_id, actor_name, address, action,
                    subject_type, subject_id) values ('%s', '%s', now(), 'SYSTEM', '%s', '', '', 'forged', 'thing', '')""".formatted(project, forged, forged));
        assertThat(in(project, () -> chain.verify(project)))
                .contains(new AuditChain.Break(project, "unlinked entry " + forged));
    }

    @Test
    void a_project_whose_entries_cannot_be_linked_is_named_and_holds_up_no_other() {
        write("first");
        link();
        UUID linked = in(
                project,
                () -> jdbc.sql("select entry_id from platform.audit_link where project_id = ?")
                        .param(project)
                        .query(UUID.class)
                        .single());
        owner("insert into platform.audit_unlinked (project_id, entry_id) values ('%s', '%s')"
                .formatted(project, linked));
        List<UUID> others = Stream.generate(Ids::next).limit(6).toList();
        try {
            others.forEach(other -> write(other, "second"));
            assertThat(follower.linkAll()).isFalse();
            until(() -> others.stream().allMatch(other -> in(other, () -> linksOf(other)) == 1));
            assertThat(in(project, () -> chain.verify(project)))
                    .contains(new AuditChain.Break(project, "unlinked entry " + linked));
        } finally {
            owner("delete from platform.audit_unlinked where project_id = '" + project + "'");
        }
    }

    @Test
    void an_entry_removed_before_it_was_linked_is_named() {
        UUID gone = Ids.next();
        owner("insert into platform.audit_unlinked (project_id, entry_id) values ('%s', '%s')"
                .formatted(project, gone));
        assertThat(in(project, () -> chain.verify(project)))
                .contains(new AuditChain.Break(project, "unlinked entry " + gone));
        owner("delete from platform.audit_unlinked where project_id = '" + project + "'");
    }

    @Test
    void the_application_can_neither_change_nor_delete_an_entry_or_a_link() {
        write("first");
        link();
        for (String change : List.of(
                "update platform.audit_entry set action = 'x'",
                "delete from platform.audit_entry",
                "update platform.audit_link set hash = 'x'",
                "delete from platform.audit_link",
                "update platform.audit_unlinked set since = now()")) {
            assertThatThrownBy(() -> in(project, () -> jdbc.sql(change).update()))
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void a_change_that_is_rolled_back_leaves_no_entry() {
        assertThatThrownBy(() -> in(project, () -> {
                    audit.record(project, "tried", "thing", Ids.next(), null, "x");
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        assertThat(in(project, this::entries)).isZero();
    }

    private void write(String text) {
        write(project, text);
    }

    private void write(UUID of, String text) {
        new Scope(Set.of(of), Actor.SYSTEM, null)
                .run(() -> transaction.executeWithoutResult(
                        status -> audit.record(of, "wrote", "thing", Ids.next(), null, Map.of("text", text))));
    }

    private int entries() {
        return jdbc.sql("select count(*) from platform.audit_entry where project_id = ?")
                .param(project)
                .query(Integer.class)
                .single();
    }

    private int links() {
        return linksOf(project);
    }

    private int linksOf(UUID of) {
        return jdbc.sql("select count(*) from platform.audit_link where project_id = ?")
                .param(of)
                .query(Integer.class)
                .single();
    }

    /** In the order of their links. */
    private List<String> actions() {
        return jdbc.sql("""
                select e.action from platform.audit_link l
                join platform.audit_entry e on e.project_id = l.project_id and e.id = l.entry_id
                where l.project_id = ? order by l.seq""").param(project).query(String.class).list();
    }

    private String ofLink(int seq) {
        return "project_id = '%s' and id = (select entry_id from platform.audit_link where project_id = '%s' and seq = %d)"
                .formatted(project, project, seq);
    }

    /** Until nothing is left to link, also where the running application is at it. */
    private void link() {
        until(follower::linkAll);
    }

    private void owner(String sql) {
        asOwner(sql);
    }
}

package io.shouwen.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shouwen.platform.Ids;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.security.Scope;
import io.shouwen.world.ShouwenTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class AuditTest extends ShouwenTest {

    @Autowired
    Audit audit;

    @Autowired
    AuditChain chain;

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
                                        "select actor_kind || ' ' || actor_name from platform.audit_entry where project_id = ? order by seq")
                                .param(project)
                                .query(String.class)
                                .list()))
                .containsExactly("STAFF 陈佳怡", "RESIDENT 王女士", "SYSTEM system");
        assertThat(in(project, () -> chain.verify(project))).isEmpty();
    }

    @Test
    void sixteen_writers_at_once_leave_one_unbroken_chain() throws Exception {
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            people.invokeAll(IntStream.range(0, 16)
                    .mapToObj(i -> Executors.callable(() -> write("entry " + i)))
                    .toList());
        }
        assertThat(in(project, () -> chain.verify(project))).isEmpty();
        assertThat(in(project, this::entries)).isEqualTo(16);
    }

    @Test
    void an_entry_that_was_changed_behind_the_product_is_named() {
        List.of("first", "second", "third").forEach(this::write);
        owner("alter table platform.audit_entry disable trigger append_only");
        owner("update platform.audit_entry set after_json = '{\"text\":\"forged\"}' where seq = 2 and project_id = '"
                + project + "'");
        owner("alter table platform.audit_entry enable trigger append_only");
        assertThat(in(project, () -> chain.verify(project))).contains(new AuditChain.Break(project, 2));
    }

    @Test
    void the_last_entry_cannot_be_cut_off_unseen() {
        List.of("first", "second").forEach(this::write);
        owner("alter table platform.audit_entry disable trigger append_only");
        owner("delete from platform.audit_entry where seq = 2 and project_id = '" + project + "'");
        owner("alter table platform.audit_entry enable trigger append_only");
        assertThat(in(project, () -> chain.verify(project))).contains(new AuditChain.Break(project, 2));
    }

    @Test
    void the_application_can_neither_change_nor_delete_an_entry() {
        write("first");
        assertThatThrownBy(() -> in(
                        project,
                        () -> jdbc.sql("update platform.audit_entry set action = 'x'")
                                .update()))
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> in(
                        project,
                        () -> jdbc.sql("delete from platform.audit_entry").update()))
                .rootCause()
                .hasMessageContaining("permission denied");
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
        new Scope(Set.of(project), Actor.SYSTEM, null)
                .run(() -> transaction.executeWithoutResult(
                        status -> audit.record(project, "wrote", "thing", Ids.next(), null, Map.of("text", text))));
    }

    private int entries() {
        return jdbc.sql("select count(*) from platform.audit_entry where project_id = ?")
                .param(project)
                .query(Integer.class)
                .single();
    }

    private void owner(String sql) {
        asOwner(sql);
    }
}

package io.shouwen.duty;

import io.shouwen.platform.Ids;
import io.shouwen.platform.Sql;
import io.shouwen.platform.security.Accounts;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.ProjectDirectory;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.platform.security.Scope;
import io.shouwen.roster.PostKind;
import io.shouwen.world.ShouwenTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;

/** A project of its own for each test, with posts and people as the test wants them. */
abstract class DutyTest extends ShouwenTest {

    @Autowired
    Accounts accounts;

    @Autowired
    ProjectDirectory projects;

    @Autowired
    OnDuty onDuty;

    record Person(UUID id, String name, Role role, ProjectRef project) {}

    DutyWorld duty() {
        return new DutyWorld(jdbc, transaction, accounts);
    }

    ProjectRef project() {
        return projects.byId(duty().project().id()).orElseThrow();
    }

    Person person(ProjectRef project, String name, Role role) {
        String username = duty().person(new DutyWorld.Place(project.id(), project.code()), name, role);
        return new Person(world.id(username), name, role, project);
    }

    String username(Person person) {
        return jdbc.sql("select username from platform.account where id = ?")
                .param(person.id())
                .query(String.class)
                .single();
    }

    /** The post of that kind which every project has from its first day. */
    UUID post(ProjectRef project, PostKind kind) {
        return within(
                project,
                () -> jdbc.sql("select id from roster.post where project_id = ? and kind = ?")
                        .params(project.id(), kind.name())
                        .query(UUID.class)
                        .single());
    }

    UUID planned(Person person, UUID post, Instant begins, Instant ends) {
        return within(person.project(), () -> {
            UUID id = Ids.next();
            jdbc.sql("""
                    insert into roster.shift (project_id, id, post_id, staff_id, day, begins_at, ends_at, published_at)
                    values (?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(person.project().id(), id, post, person.id())
                    .params(LocalDate.ofInstant(begins, person.project().zone()), Sql.at(begins), Sql.at(ends))
                    .param(Sql.at(begins.minusSeconds(86_400)))
                    .update();
            return id;
        });
    }

    /** Written straight into the table: how it was, not how it came about. */
    UUID wasOn(Person person, UUID post, Instant on, @org.jspecify.annotations.Nullable Instant off) {
        return within(person.project(), () -> {
            UUID id = Ids.next();
            jdbc.sql("""
                    insert into duty.sign_on
                        (project_id, id, post_id, staff_id, on_at, until_at, how, place, off_at, ended)
                    values (?, ?, ?, ?, ?, ?, 'DESK', 'NOT_ASKED', ?, ?)""")
                    .params(Sql.values(
                            person.project().id(),
                            id,
                            post,
                            person.id(),
                            on,
                            on.plusSeconds(43_200),
                            off,
                            off == null ? null : "SELF"))
                    .update();
            return id;
        });
    }

    <T> T within(ProjectRef project, Supplier<T> work) {
        return Scope.of(project.id()).call(() -> transaction.execute(status -> work.get()));
    }

    <T> T by(Person person, Supplier<T> work) {
        return Scope.of(person.project(), Actor.of(person.id(), person.name(), person.role()))
                .call(() -> transaction.execute(status -> {
                    T result = work.get();
                    quiet(person.project());
                    return result;
                }));
    }

    /** What a test does in another year sets deadlines long past: the product's own clock must not act on them. */
    void quiet(ProjectRef project) {
        jdbc.sql("update platform.deadline set ended_at = set_at where project_id = ?")
                .param(project.id())
                .update();
    }
}

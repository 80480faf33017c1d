package io.shouwen.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.Sql;
import io.shouwen.platform.security.Accounts;
import io.shouwen.platform.security.Role;
import io.shouwen.standard.Evidence;
import io.shouwen.standard.Measure;
import io.shouwen.standard.Period;
import io.shouwen.standard.Side;
import io.shouwen.world.ShouwenTest;
import io.shouwen.world.World;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

@Clause("4.1.1.2b")
class ButlerEducationTest extends ShouwenTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant LATER = Instant.parse("2021-06-01T02:00:00Z");

    @Autowired
    @Qualifier("butlersQualified")
    Measure measure;

    @Autowired
    Educations educations;

    @Autowired
    Accounts accounts;

    @Test
    void a_butler_counts_in_the_months_at_whose_end_the_post_was_held_even_after_leaving() {
        UUID left = colleague("甲");
        term(left, "2020-01-10T00:00:00Z", "2020-03-15T00:00:00Z");
        studied(left, EducationLevel.COLLEGE, 2019);
        assertThat(butlers("2019-12", Side.DUE)).doesNotContain(left);
        assertThat(butlers("2020-01", Side.KEPT)).contains(left);
        assertThat(butlers("2020-02", Side.KEPT)).contains(left);
        assertThat(butlers("2020-03", Side.DUE)).doesNotContain(left);
    }

    @Test
    void who_graduates_later_was_not_qualified_before() {
        UUID student = colleague("乙");
        term(student, "2020-01-10T00:00:00Z", null);
        studied(student, EducationLevel.BACHELOR, 2021);
        assertThat(butlers("2020-12", Side.MISSED)).contains(student);
        assertThat(butlers("2021-01", Side.KEPT)).contains(student);
        end(student);
    }

    @Test
    void nothing_is_due_in_a_month_to_come() {
        UUID butler = colleague("丁");
        term(butler, "2020-01-10T00:00:00Z", null);
        assertThat(butlers("2021-06", Side.DUE)).contains(butler);
        assertThat(butlers("2021-07", Side.DUE)).isEmpty();
        end(butler);
    }

    @Test
    void granting_and_taking_back_the_role_begins_and_ends_a_term() {
        UUID someone = colleague("丙");
        seeing(() -> {
            jdbc.sql("""
                    insert into platform.account (id, username, name, password_hash, must_change_password, opened_at)
                    values (?, ?, '丙', '-', false, now())""")
                    .params(someone, "term" + someone.toString().substring(24))
                    .update();
            accounts.grant(someone, World.PROJECT, Role.BUTLER, Instant.now());
            accounts.grant(someone, World.PROJECT, Role.DESK, Instant.now());
            return 0;
        });
        assertThat(openTerms(someone)).isEqualTo(1);
        seeing(() -> {
            accounts.revoke(someone, World.PROJECT, Role.DESK, Instant.now());
            return 0;
        });
        assertThat(openTerms(someone)).isEqualTo(1);
        seeing(() -> {
            accounts.revoke(someone, World.PROJECT, Instant.now());
            return 0;
        });
        assertThat(openTerms(someone)).isZero();
    }

    private int openTerms(UUID staff) {
        return seeing(() -> jdbc.sql("select count(*) from staff.butler_term where staff_id = ? and ended_at is null")
                .param(staff)
                .query(Integer.class)
                .single());
    }

    private List<UUID> butlers(String month, Side side) {
        Period period = Period.of(Period.Kind.MONTH, LocalDate.parse(month + "-01"), ZONE, LATER);
        return seeing(() -> measure.records(World.PROJECT, period, side, null)).rows().stream()
                .map(Evidence::path)
                .map(path -> UUID.fromString(path.substring("staff/".length())))
                .toList();
    }

    private UUID colleague(String name) {
        UUID id = Ids.next();
        seeing(() -> jdbc.sql("""
                insert into staff.staff (project_id, id, number, name, phone, post, joined_on)
                values (?, ?, ?, ?, '13900009999', '管家', date '2020-01-01')""")
                .params(World.PROJECT, id, "T" + id.toString().substring(24), name)
                .update());
        return id;
    }

    private void term(UUID staff, String began, @Nullable String ended) {
        seeing(() -> jdbc.sql(
                        "insert into staff.butler_term (project_id, id, staff_id, began_at, ended_at) values (?, ?, ?, ?, ?)")
                .params(Sql.values(
                        World.PROJECT,
                        Ids.next(),
                        staff,
                        Instant.parse(began),
                        ended == null ? null : Instant.parse(ended)))
                .update());
    }

    private void end(UUID staff) {
        seeing(() -> jdbc.sql("update staff.butler_term set ended_at = ? where staff_id = ? and ended_at is null")
                .params(Sql.at(LATER), staff)
                .update());
    }

    private void studied(UUID staff, EducationLevel level, int graduated) {
        seeing(() -> {
            educations.add(
                    World.PROJECT, staff, Ids.next(), new Education(level, true, StudyField.PROPERTY, "", graduated));
            return 0;
        });
    }
}

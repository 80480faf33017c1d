package io.shouwen.roster;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.Span;
import io.shouwen.world.ShouwenTest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@Clause("2.1.1")
class DueTest extends ShouwenTest {

    private static final Span A_DAY = span("2099-03-01T00:00", "2099-03-02T00:00");

    @Autowired
    Roster roster;

    @Test
    void a_new_project_has_its_desk_kept_from_seven_to_seven_and_the_control_room_the_rest() {
        UUID project = project();
        assertThat(due(project, PostKind.DESK)).containsExactly(span("2099-03-01T07:00", "2099-03-01T19:00"));
        assertThat(due(project, PostKind.CONTROL))
                .containsExactly(
                        span("2099-03-01T00:00", "2099-03-01T07:00"), span("2099-03-01T19:00", "2099-03-02T00:00"));
    }

    @Test
    void desk_and_control_room_follow_the_projects_reception_hours_and_the_past_keeps_its_own() {
        UUID project = project();
        jdbc.sql("update estate.project set opens_at = '08:00', closes_at = '20:00' where id = ?")
                .param(project)
                .update();
        assertThat(due(project, PostKind.DESK)).containsExactly(span("2099-03-01T08:00", "2099-03-01T20:00"));
        assertThat(due(project, PostKind.CONTROL))
                .containsExactly(
                        span("2099-03-01T00:00", "2099-03-01T08:00"), span("2099-03-01T20:00", "2099-03-02T00:00"));
        Span past = span("2020-03-01T00:00", "2020-03-02T00:00");
        assertThat(in(project, () -> roster.due(project, past)))
                .filteredOn(due -> due.post().kind() == PostKind.DESK)
                .extracting(DueCover::span)
                .containsExactly(span("2020-03-01T07:00", "2020-03-01T19:00"));
    }

    private UUID project() {
        UUID id = Ids.next();
        jdbc.sql("""
                insert into estate.project (id, region_id, code, name)
                select ?, id, ?, '岗位试验' from estate.region order by id limit 1""").params(id, "x" + id.toString().substring(24)).update();
        return id;
    }

    private List<Span> due(UUID project, PostKind kind) {
        return in(project, () -> roster.due(project, A_DAY)).stream()
                .filter(due -> due.post().kind() == kind)
                .map(DueCover::span)
                .toList();
    }

    private static Span span(String begin, String end) {
        return new Span(Instant.parse(begin + ":00+08:00"), Instant.parse(end + ":00+08:00"));
    }
}

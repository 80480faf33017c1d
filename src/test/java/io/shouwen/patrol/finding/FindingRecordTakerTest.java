package io.shouwen.patrol.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.NotFound;
import io.shouwen.platform.field.FieldPhone;
import io.shouwen.platform.field.FieldRecord;
import io.shouwen.tickets.emergency.AnswerEmergency;
import io.shouwen.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** What phones tell of findings, by their own clock. */
@Clause({"4.3.1", "4.3.4"})
class FindingRecordTakerTest extends FindingWorld {

    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    FindingRecordTaker field;

    @Autowired
    AnswerEmergency emergencies;

    @Test
    void found_decided_and_verified_on_a_phone_whose_clock_is_an_hour_behind() {
        Instant now = Instant.now();
        Duration behind = Duration.ofHours(1);
        UUID id = Ids.next();
        take(id, "FINDING", now.minus(behind), behind, """
                {"place": "2栋大堂", "title": "灯不亮", "words": "左侧", "major": false, "photos": [{"sha256": "%s"}]}""".formatted("a".repeat(64)));
        take(Ids.next(), "DECISION", now.minus(behind), behind, """
                {"finding": "%s", "way": "REPORTED", "words": ""}""".formatted(id));
        assertThat(stage(id)).isEqualTo(FindingStage.REPORTED);
        assertThat(finding(id).foundAt()).as("by our clock").isAfter(now.minus(Duration.ofMinutes(1)));
        assertThat(rows("patrol.photo where finding_id = ? and shows = 'BEFORE' and file_id is null", id))
                .isEqualTo(1);
        dispatch("supervisor", id, Way.STAFF, department("保洁部"));
        accept("cleaning", id);
        handle("cleaning", id);
        String look = """
                {"finding": "%s", "good": true, "means": "PHOTO", "words": "", "photos": [{"sha256": "%s"}]}""".formatted(id, "b".repeat(64));
        FindingPathTest.refused(
                "patrol.finding.rule.looked-before",
                () -> take(Ids.next(), "VERIFICATION", Instant.now().minus(behind), Duration.ZERO, look));
        FindingPathTest.refused(
                "patrol.finding.rule.other-place",
                () -> take(
                        Ids.next(), "VERIFICATION", Instant.now().minus(behind), behind, look.replace("PHOTO", "QR")));
        take(Ids.next(), "VERIFICATION", Instant.now().minus(behind), behind, look);
        assertThat(stage(id)).isEqualTo(FindingStage.VERIFIED);
    }

    @Test
    void a_decision_whose_finding_has_not_come_waits_for_it() {
        Assertions.assertThatExceptionOfType(NotFound.class)
                .isThrownBy(
                        () -> take(Ids.next(), "DECISION", Instant.now(), Duration.ZERO, """
                        {"finding": "%s", "way": "REPORTED", "words": ""}""".formatted(Ids.next())));
    }

    @Test
    void what_the_phone_calls_an_emergency_alarms_those_on_duty_once() {
        UUID id = Ids.next();
        String body = """
                {"place": "2栋配电间", "title": "桥架冒烟", "words": "", "major": false, "emergency": true, "fault": "leak",
                 "photos": []}""";
        take(id, "FINDING", Instant.now(), Duration.ZERO, body);
        take(id, "FINDING", Instant.now(), Duration.ZERO, body);
        assertThat(rows("tickets.emergency where ticket_id = ? and fault = 'leak'", id))
                .isEqualTo(1);
        assertThat(rows(
                        "platform.notification where href = 'tickets/' || ? and message_key = 'tickets.told.emergency' and kind = 'ALARM'",
                        id))
                .isPositive();
        acting("butler", () -> {
            emergencies.withdraw(World.PROJECT, id, world.actor("butler"), "只是灰尘", Instant.now());
            return id;
        });
    }

    @Test
    void a_fault_that_the_guide_does_not_know_is_malformed() {
        assertThatThrownBy(() -> take(Ids.next(), "FINDING", Instant.now(), Duration.ZERO, """
                        {"place": "大堂", "title": "冒烟", "words": "", "major": false, "emergency": true, "fault": "dragon"}"""))
                .hasMessageContaining("platform.field.malformed");
    }

    private void take(UUID id, String kind, Instant at, Duration skew, String body) {
        acting("butler", () -> {
            field.take(
                    new FieldRecord(id, kind, at, JSON.readTree(body), "hash", null),
                    new FieldPhone(world.project(), world.actor("butler"), World.PROJECT, Instant.now(), skew));
            return id;
        });
    }
}

package io.shouwen.platform.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.Sha256;
import java.time.Instant;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a phone sent is read as strictly as it will be kept. */
@Clause("4.2.1")
class FieldRecordReaderTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ID = "019abcde-0000-7000-8000-00000000abcd";
    private static final String HEAD =
            "'id': '" + ID + "', 'kind': 'VISIT', 'at': '2026-11-23T09:00:00.123456789+08:00'";

    enum Colour {
        RED,
        GREEN
    }

    private static JsonNode json(String text) {
        return JSON.readTree(text.replace('\'', '"'));
    }

    private static FieldRecord record(String more) {
        return FieldRecordReader.record(json("{" + HEAD + (more.isEmpty() ? "" : ", " + more) + "}"));
    }

    private static void malformed(String field, ThrowingCallable reading) {
        assertThatThrownBy(reading).isInstanceOfSatisfying(RuleBroken.class, rule -> {
            assertThat(rule.messageKey()).isEqualTo("platform.field.malformed");
            assertThat(rule.arguments()).containsExactly(field);
        });
    }

    @Test
    void a_record_has_its_id_its_kind_and_its_time_to_the_microsecond() {
        FieldRecord record = record("");
        assertThat(record.id()).isEqualTo(UUID.fromString(ID));
        assertThat(record.kind()).isEqualTo("VISIT");
        assertThat(record.at()).isEqualTo(Instant.parse("2026-11-23T01:00:00.123456Z"));
        assertThat(record.body().path("kind").asString("")).isEqualTo("VISIT");
    }

    @Test
    void the_order_of_names_makes_no_other_content_and_another_value_does() {
        String one = FieldRecordReader.content(json("{'b': {'y': 1, 'x': 2}, 'a': [2, 1]}"));
        assertThat(one).isEqualTo("{\"a\":[2,1],\"b\":{\"x\":2,\"y\":1}}");
        assertThat(record("'z': 1, 'a': 2").hash())
                .isEqualTo(record("'a': 2, 'z': 1").hash());
        assertThat(record("'a': 1").hash()).isNotEqualTo(record("'a': 2").hash());
        assertThat(FieldRecordReader.hash(json("{'a': 1}"))).isEqualTo(Sha256.hex("{\"a\":1}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'id': 'x'",
                "'id': null",
                "'id': '019abcde-0000-7000-8000-00000000abcg'",
                "'id': '019abcde00007000800000000000abcd0000'"
            })
    void an_id_that_is_none_is_malformed_and_its_record_is_kept_under_the_groups(String id) {
        JsonNode body = json("{" + id + ", 'kind': 'VISIT', 'at': '2026-11-23T01:00:00Z'}");
        malformed("id", () -> FieldRecordReader.record(body));
        assertThat(FieldRecordReader.idOrGroup(body)).isEqualTo(Ids.GROUP);
    }

    @Test
    void an_id_that_can_be_read_is_the_records_whatever_else_is_wrong() {
        assertThat(FieldRecordReader.idOrGroup(json("{'id': '" + ID + "'}"))).isEqualTo(UUID.fromString(ID));
        assertThat(FieldRecordReader.idOrGroup(json("{}"))).isEqualTo(Ids.GROUP);
        assertThat(FieldRecordReader.idOrGroup(json("7"))).isEqualTo(Ids.GROUP);
    }

    @ParameterizedTest
    @ValueSource(strings = {"''", "'visit'", "'VISIT 2'", "null", "'ABCDEFGHIJABCDEFGHIJABCDEFGHIJABCDEFGHIJX'"})
    void a_kind_is_a_short_name_in_capitals(String kind) {
        malformed(
                "kind",
                () -> FieldRecordReader.record(
                        json("{'id': '" + ID + "', 'kind': " + kind + ", 'at': '2026-11-23T01:00:00Z'}")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1999-12-31T23:59:59Z",
                "2200-01-01T00:00:00Z",
                "2026-11-23",
                "2026-11-23T09:00:00",
                "yesterday",
                ""
            })
    void a_time_without_its_zone_or_off_the_calendar_is_malformed(String at) {
        malformed("at", () -> FieldRecordReader.instant(json("'" + at + "'"), "at"));
        malformed("at", () -> FieldRecordReader.instant(null, "at"));
    }

    @Test
    void the_calendar_goes_from_2000_to_2199() {
        assertThat(FieldRecordReader.instant(json("'2000-01-01T00:00:00Z'"), "at"))
                .isEqualTo(Instant.parse("2000-01-01T00:00:00Z"));
        assertThat(FieldRecordReader.instant(json("'2199-12-31T23:59:59Z'"), "at"))
                .isEqualTo(Instant.parse("2199-12-31T23:59:59Z"));
    }

    @Test
    void what_no_database_keeps_is_malformed() {
        malformed("content", () -> record("'words': 'a\\u0000b'"));
    }

    @Test
    void a_position_needs_both_degrees_and_stays_on_the_globe() {
        assertThat(record("'latitude': 31.2, 'longitude': 121.4, 'accuracy': 12")
                        .position())
                .isEqualTo(new FieldRecord.Position(31.2, 121.4, 12));
        assertThat(record("'latitude': -90, 'longitude': 180, 'accuracy': null").position())
                .isEqualTo(new FieldRecord.Position(-90, 180, 0));
        assertThat(record("'latitude': 90, 'longitude': -180, 'accuracy': 1000000")
                        .position())
                .isEqualTo(new FieldRecord.Position(90, -180, 1_000_000));
        assertThat(record("'latitude': 31.2").position()).isNull();
        assertThat(record("'longitude': 121.4").position()).isNull();
        malformed("latitude", () -> record("'latitude': 90.1, 'longitude': 0").position());
        malformed("latitude", () -> record("'latitude': -90.1, 'longitude': 0").position());
        malformed("longitude", () -> record("'latitude': 0, 'longitude': 180.1").position());
        malformed(
                "longitude", () -> record("'latitude': 0, 'longitude': 'here'").position());
        malformed(
                "accuracy",
                () -> record("'latitude': 0, 'longitude': 0, 'accuracy': -1").position());
    }

    @Test
    void an_id_of_something_else_is_there_or_is_not() {
        assertThat(record("'walk': '" + ID + "'").id("walk")).isEqualTo(UUID.fromString(ID));
        assertThat(record("").idOrNull("walk")).isNull();
        assertThat(record("'walk': null").idOrNull("walk")).isNull();
        malformed("walk", () -> record("").id("walk"));
        malformed("walk", () -> record("'walk': 'x'").idOrNull("walk"));
    }

    @Test
    void a_moment_is_there_or_is_not() {
        assertThat(record("'asOf': '2026-11-23T01:00:00Z'").momentOrNull("asOf"))
                .isEqualTo(Instant.parse("2026-11-23T01:00:00Z"));
        assertThat(record("").momentOrNull("asOf")).isNull();
        malformed("asOf", () -> record("'asOf': 'x'").momentOrNull("asOf"));
    }

    @Test
    void a_text_is_stripped_and_no_longer_than_it_may_be() {
        assertThat(record("'words': '  修好了 '").text("words", 3)).isEqualTo("修好了");
        assertThat(record("").text("words", 3)).isEmpty();
        malformed("words", () -> record("'words': '修好了。'").text("words", 3));
        malformed("words", () -> record("'words': 7").text("words", 3));
    }

    @Test
    void a_flag_is_yes_or_no_and_a_number_is_a_whole_one() {
        assertThat(record("'good': true").flag("good")).isTrue();
        assertThat(record("'good': false").flag("good")).isFalse();
        malformed("good", () -> record("").flag("good"));
        malformed("good", () -> record("'good': 'true'").flag("good"));
        assertThat(record("'version': 3").number("version")).isEqualTo(3);
        malformed("version", () -> record("").number("version"));
        malformed("version", () -> record("'version': 3000000000").number("version"));
    }

    @Test
    void a_choice_is_one_of_those_there_are() {
        assertThat(record("'colour': 'GREEN'").choice("colour", Colour.class)).isEqualTo(Colour.GREEN);
        assertThat(record("").choiceOrNull("colour", Colour.class)).isNull();
        malformed("colour", () -> record("").choice("colour", Colour.class));
        malformed("colour", () -> record("'colour': 'BLUE'").choiceOrNull("colour", Colour.class));
    }
}

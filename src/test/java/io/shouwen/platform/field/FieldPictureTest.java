package io.shouwen.platform.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shouwen.platform.Clause;
import io.shouwen.platform.RuleBroken;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** The pictures that a record of a phone names. */
@Clause("4.2.1")
class FieldPictureTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String HEAD =
            "'id': '019abcde-0000-7000-8000-00000000abcd', 'kind': 'VISIT', 'at': '2026-11-23T09:00:00.123456789+08:00'";

    private static FieldRecord record(String more) {
        return FieldRecordReader.record(
                JSON.readTree(("{" + HEAD + (more.isEmpty() ? "" : ", " + more) + "}").replace('\'', '"')));
    }

    private static void malformed(String field, ThrowingCallable reading) {
        assertThatThrownBy(reading).isInstanceOfSatisfying(RuleBroken.class, rule -> {
            assertThat(rule.messageKey()).isEqualTo("platform.field.malformed");
            assertThat(rule.arguments()).containsExactly(field);
        });
    }

    private static String photos(int count) {
        return "'photos': [" + String.join(", ", Collections.nCopies(count, "{'sha256': '" + "a".repeat(64) + "'}"))
                + "]";
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 9})
    void a_record_names_up_to_nine_pictures(int count) {
        assertThat(FieldPicture.of(record(photos(count)))).hasSize(count);
    }

    @Test
    void a_picture_is_named_by_its_hash_and_taken_when_it_says_else_with_the_record() {
        malformed("photos", () -> FieldPicture.of(record(photos(10))));
        malformed("photos", () -> FieldPicture.of(record("'photos': 'many'")));
        malformed("photos", () -> FieldPicture.of(record("'photos': [{'sha256': 'A'}]")));
        malformed(
                "photos",
                () -> FieldPicture.of(record("'photos': [{'sha256': '" + "a".repeat(64) + "', 'shows': '<b>'}]")));
        assertThat(FieldPicture.of(record(""))).isEmpty();
        String hash = "0123456789abcdef".repeat(4);
        List<FieldPicture> photos =
                FieldPicture.of(record("'photos': [{'sha256': '" + hash + "', 'takenAt': '2026-11-23T00:59:00Z',"
                        + " 'latitude': 31, 'longitude': 121}, {'sha256': '" + hash + "', 'shows': 'AFTER'}]"));
        assertThat(photos)
                .containsExactly(
                        new FieldPicture(
                                hash, "", Instant.parse("2026-11-23T00:59:00Z"), new FieldRecord.Position(31, 121, 0)),
                        new FieldPicture(hash, "AFTER", Instant.parse("2026-11-23T01:00:00.123456Z"), null));
    }
}

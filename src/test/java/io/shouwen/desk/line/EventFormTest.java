package io.shouwen.desk.line;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.desk.line.CallEvent.Kind;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class EventFormTest {

    private static final Instant NOW = Instant.parse("2026-11-23T04:00:00Z");

    @Test
    void json_and_form_are_the_same_event() throws Exception {
        String json = """
                {"event":"newCall","from":"+8613800005678","to":"02188880000","direction":"in","callId":"7",
                 "user":["陈静","刘洋"],"eventTime":1795400000}""";
        String form = "event=newCall&from=%2B8613800005678&to=02188880000&direction=in&callId=7"
                + "&user%5B%5D=%E9%99%88%E9%9D%99&user[]=%E5%88%98%E6%B4%8B&eventTime=1795400000&fullUserId[]=81";
        CallEvent one = event(fields(json, true));
        CallEvent other = event(fields(form, false));
        assertThat(one).isEqualTo(other);
        assertThat(one.users()).containsExactly("陈静", "刘洋");
    }

    @ParameterizedTest
    @ValueSource(strings = {"anonymous", "Anonymous", "", "restricted", "withheld", "sip:anonymous@anonymous.invalid"})
    void a_withheld_number_is_no_number(String from) {
        assertThat(event(newCall("from", from)).from()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-23T11:59:58+08:00", "2026-11-23T03:59:58Z", "1795406398", "1795406398000"})
    void event_times_come_as_iso_or_epoch(String time) {
        assertThat(event(newCall("eventTime", time)).eventTime()).isEqualTo(Instant.parse("2026-11-23T03:59:58Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "event, ring, 'must be newCall, answer or hangup'",
        "event, '', is missing",
        "callId, '', is missing",
        "callId, '\u200B', is missing"
    })
    void without_what_happened_and_to_which_call_there_is_no_event(String field, String value, String problem) {
        EventForm.Reading reading = EventForm.read(newCall(field, value), NOW);
        assertThat(reading.event()).isNull();
        assertThat(reading.problems()).containsExactly(Map.entry(field, problem));
    }

    @ParameterizedTest
    @CsvSource({
        "direction, sideways, must be in or out",
        "from, 张三, is no telephone number",
        "to, <b>, is no telephone number",
        "answeringNumber, nobody, is no telephone number",
        "eventTime, yesterday, 'must be an ISO time with its offset, or seconds or milliseconds since 1970'",
        "eventTime, 99999999999999, 'must be an ISO time with its offset, or seconds or milliseconds since 1970'",
        "eventTime, 2026-11-23T05:00:01Z, must be within the past 31 days and not ahead",
        "eventTime, 2026-10-23T03:59:59Z, must be within the past 31 days and not ahead",
        "rings, many, must be a whole number from 0 to 200",
        "rings, 201, must be a whole number from 0 to 200",
        "rings, -1, must be a whole number from 0 to 200",
        "seq, 1.5, must be a whole number from 0 to 9223372036854775807",
        "cause, tired, is not known",
        "cause, 16, is not known",
        "cause, USER_BUSY, is not known"
    })
    void what_makes_no_sense_is_left_out_and_said_and_the_event_is_taken(String field, String value, String problem) {
        EventForm.Reading reading = EventForm.read(newCall(field, value), NOW);
        assertThat(reading.problems()).containsExactly(Map.entry(field, problem));
        assertThat(reading.event()).isEqualTo(expected(field));
    }

    /** As the same event is without the field. */
    private static CallEvent expected(String field) {
        Map<String, List<String>> fields = newCall(field, "");
        return event(fields);
    }

    @ParameterizedTest
    @CsvSource({
        "eventTime, 2026-11-23T05:00:00Z",
        "eventTime, 2026-10-23T04:00:00Z",
        "rings, 0",
        "rings, 200",
        "seq, 0",
        "cause, Normal Clearing",
        "cause, no_answer",
        "direction, INBOUND",
        "direction, incoming",
        "direction, Outbound",
        "direction, outgoing",
        "direction, out",
        "from, withheld",
        "from, sip:anonymous@anonymous.invalid",
        "event, new_call",
        "event, HANGUP",
        "event, Answer"
    })
    void what_makes_sense_is_taken_without_a_word(String field, String value) {
        EventForm.Reading reading = EventForm.read(newCall(field, value), NOW);
        assertThat(reading.event()).isNotNull();
        assertThat(reading.problems()).isEmpty();
    }

    @Test
    void each_field_is_read_into_its_place() {
        Map<String, List<String>> fields = newCall("from", " sip:13800005678@pbx ");
        fields.put("direction", List.of("outbound"));
        fields.put("answeringNumber", List.of("8001"));
        fields.put("cause", List.of("no-answer"));
        fields.put("rings", List.of("3"));
        fields.put("seq", List.of("17"));
        fields.put("user", List.of(" 陈静 ", "", "刘洋"));
        CallEvent event = event(fields);
        assertThat(event.from()).isEqualTo("13800005678");
        assertThat(event.to()).isEqualTo("88880000");
        assertThat(event.direction()).isEqualTo(Direction.OUT);
        assertThat(event.answeringNumber()).isEqualTo("8001");
        assertThat(event.cause()).isEqualTo(Cause.NO_ANSWER);
        assertThat(event.rings()).isEqualTo(3);
        assertThat(event.seq()).isEqualTo(17);
        assertThat(event.users()).containsExactly("陈静", "刘洋");
        assertThat(event.receivedAt()).isEqualTo(NOW);
        assertThat(event.content()).isEqualTo("NEW_CALL|7|OUT|13800005678|88880000|[陈静, 刘洋]|8001|NO_ANSWER|null|3|17");
        fields.put("callId", List.of("a|b"));
        assertThat(event(fields).content()).startsWith("NEW_CALL|a||b|");
        fields.put("direction", List.of("in", "out"));
        assertThat(event(fields).direction()).as("the first of several").isEqualTo(Direction.IN);
    }

    @Test
    void an_id_of_any_length_is_an_id_and_users_have_a_bound() {
        assertThat(event(newCall("callId", "x".repeat(200))).callId()).hasSize(200);
        assertThat(event(newCall("callId", "x".repeat(201))).callId()).hasSize(64);
        assertThat(event(newCall("callId", "x".repeat(202))).callId())
                .isNotEqualTo(event(newCall("callId", "x".repeat(201))).callId());
        Map<String, List<String>> fields = newCall("direction", "in");
        fields.put(
                "user",
                java.util.stream.IntStream.range(0, 51).mapToObj(n -> "分机" + n).toList());
        EventForm.Reading many = EventForm.read(fields, NOW);
        assertThat(many.event())
                .isNotNull()
                .satisfies(event -> assertThat(event.users()).hasSize(50));
        assertThat(many.problems()).containsOnlyKeys("user");
        fields.put("user", List.of("长".repeat(101), "长".repeat(100)));
        assertThat(EventForm.read(fields, NOW).event())
                .isNotNull()
                .satisfies(event -> assertThat(event.users()).containsExactly("长".repeat(100)));
        fields.put(
                "user",
                java.util.stream.IntStream.range(0, 50).mapToObj(n -> "分机" + n).toList());
        assertThat(EventForm.read(fields, NOW).problems()).isEmpty();
    }

    @Test
    void a_beginning_needs_neither_number_nor_direction() {
        assertThat(EventForm.read(Map.of("event", List.of("newCall")), NOW).problems())
                .containsOnlyKeys("callId");
        assertThat(event(Map.of("event", List.of("newCall"), "callId", List.of("7")))
                        .direction())
                .isNull();
    }

    @Test
    void an_end_needs_only_its_call() {
        assertThat(event(Map.of("event", List.of("hangup"), "callId", List.of("7")))
                        .kind())
                .isEqualTo(Kind.HANGUP);
    }

    @Test
    void bodies_that_are_no_fields_are_unreadable() {
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> fields("[1]", true)))
                .hasMessage("not a JSON object");
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> fields("{", true)))
                .hasMessage("not JSON");
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> fields("callId=7%00", false)))
                .hasMessage("holds a NUL character");
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> fields("{\"callId\":\"7\\u0000\"}", true)))
                .hasMessage("holds a NUL character");
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> fields("a=%zz", false)))
                .hasMessage("not a form");
    }

    private static Map<String, List<String>> newCall(String field, String value) {
        Map<String, List<String>> fields = new HashMap<>(Map.of(
                "event", List.of("newCall"),
                "from", List.of("13800005678"),
                "to", List.of("88880000"),
                "direction", List.of("in"),
                "callId", List.of("7")));
        fields.put(field, List.of(value));
        return fields;
    }

    private static CallEvent event(Map<String, List<String>> fields) {
        CallEvent event = EventForm.read(fields, NOW).event();
        assertThat(event).isNotNull();
        return event;
    }

    private static Map<String, List<String>> fields(String body, boolean json) throws EventBody.Unreadable {
        return EventBody.fields(body.getBytes(StandardCharsets.UTF_8), json, new JsonMapper());
    }
}

package io.shouwen.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.desk.CallEvent.Kind;
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
    @ValueSource(strings = {"anonymous", "Anonymous", "", "restricted"})
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
        "direction, sideways, must be in or out",
        "from, 张三, must be a telephone number",
        "to, <b>, must be a telephone number",
        "eventTime, yesterday, 'must be an ISO time with its offset, or seconds or milliseconds since 1970'",
        "eventTime, 2036-01-01T00:00:00Z, must be within the past 31 days and not ahead",
        "rings, many, must be a whole number from 0 to 200",
        "rings, 201, must be a whole number from 0 to 200",
        "cause, tired, 'must be normalClearing, cancel, noAnswer, busy, congestion, notFound or forwarded'"
    })
    void what_is_wrong_is_said_by_its_field(String field, String value, String problem) {
        EventForm.Reading reading = EventForm.read(newCall(field, value), NOW);
        assertThat(reading.event()).isNull();
        assertThat(reading.problems()).containsEntry(field, problem);
    }

    @Test
    void everything_wrong_is_said_at_once() {
        assertThat(EventForm.read(Map.of("event", List.of("newCall")), NOW).problems())
                .containsOnlyKeys("callId", "direction", "from", "to");
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

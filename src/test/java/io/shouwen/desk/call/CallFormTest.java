package io.shouwen.desk.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.platform.Clause;
import io.shouwen.tickets.Kind;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

@Clause("3.1.5")
class CallFormTest {

    private static final List<Kind> KINDS = List.of(Kind.INQUIRY, Kind.REPAIR);

    private static final UUID TICKET = UUID.randomUUID();

    @Test
    void a_call_settled_on_the_spot_says_why_it_came_and_what_was_done() {
        CallForm form = CallForm.read(typed("rings", " 2 "), false, KINDS);
        assertThat(form.note()).isEqualTo(new CallNote(Kind.INQUIRY, "问停车费", "已告知收费标准", true, 2, null));
        assertThat(form.errors()).isEmpty();
        assertThat(CallForm.read(typed("kind", "OTHER"), false, KINDS).note())
                .isEqualTo(new CallNote(null, "问停车费", "已告知收费标准", true, null, null));
    }

    @Test
    void a_call_that_a_ticket_carries_on_needs_no_result_yet() {
        CallNote note = CallForm.read(typed("result", ""), true, KINDS).note();
        assertThat(note).isEqualTo(new CallNote(Kind.INQUIRY, "问停车费", "", false, null, null));
        assertThat(errors(typed("result", ""), false)).containsExactly(Map.entry("result", "desk.call.error.result"));
    }

    @Test
    void a_call_about_an_open_ticket_raises_nothing_new_unless_it_says_so() {
        MultiValueMap<String, String> typed = typed("existing", TICKET.toString());
        assertThat(CallForm.read(typed, true, KINDS).note())
                .isEqualTo(new CallNote(Kind.INQUIRY, "问停车费", "已告知收费标准", false, null, TICKET));
        typed.set("kind", "OTHER");
        assertThat(CallForm.read(typed, true, KINDS).note())
                .isEqualTo(new CallNote(null, "问停车费", "已告知收费标准", false, null, TICKET));
        typed.set("kind", "");
        assertThat(CallForm.read(typed, true, KINDS).errors()).isEmpty();
        assertThat(CallForm.read(typed("existing", TICKET.toString()), false, KINDS)
                        .note())
                .as("settled on the spot")
                .isEqualTo(new CallNote(Kind.INQUIRY, "问停车费", "已告知收费标准", true, null, null));
    }

    @ParameterizedTest
    @CsvSource({
        "kind, '', false, desk.call.error.kind",
        "kind, FINDING, true, desk.call.error.kind",
        "kind, OTHER, true, desk.call.error.kind-of-ticket",
        "existing, that one, true, form.malformed",
        "purpose, 问, false, desk.call.error.purpose",
        "purpose, ' 问 ', true, desk.call.error.purpose",
        "result, 好, false, desk.call.error.result",
        "rings, 0, false, desk.call.error.rings",
        "rings, 100, false, desk.call.error.rings",
        "rings, 三, false, desk.call.error.rings"
    })
    void what_will_not_do_is_said_beside_its_field(String field, String value, boolean ticket, String problem) {
        assertThat(CallForm.read(typed(field, value), ticket, KINDS).note()).isNull();
        assertThat(errors(typed(field, value), ticket)).containsExactly(Map.entry(field, problem));
    }

    @Test
    void lengths_have_their_bounds_and_rings_are_from_one_to_ninety_nine() {
        assertThat(errors(typed("purpose", "长".repeat(CallForm.PURPOSE)), false))
                .isEmpty();
        assertThat(errors(typed("purpose", "长".repeat(CallForm.PURPOSE + 1)), false))
                .containsExactly(Map.entry("purpose", "form.too-long"));
        assertThat(errors(typed("result", "长".repeat(CallForm.RESULT + 1)), true))
                .containsExactly(Map.entry("result", "form.too-long"));
        assertThat(errors(typed("purpose", "停车"), false)).isEmpty();
        assertThat(errors(typed("rings", "1"), false)).isEmpty();
        assertThat(errors(typed("rings", "99"), false)).isEmpty();
    }

    private static Map<String, String> errors(MultiValueMap<String, String> typed, boolean ticket) {
        return CallForm.read(typed, ticket, KINDS).errors().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().messageKey()));
    }

    private static MultiValueMap<String, String> typed(String field, String value) {
        MultiValueMap<String, String> typed = new LinkedMultiValueMap<>();
        typed.setAll(Map.of("kind", "INQUIRY", "purpose", "问停车费", "result", "已告知收费标准"));
        typed.set(field, value);
        return typed;
    }
}

package io.shouwen.desk.call;

import io.shouwen.platform.TypedText;
import io.shouwen.platform.web.Form;
import io.shouwen.platform.web.Form.Problem;
import io.shouwen.tickets.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** Parses the record of a call: either a note or the errors of the fields. */
record CallForm(@Nullable CallNote note, Map<String, Problem> errors) {

    static final String OTHER = "OTHER";
    static final int PURPOSE = 120;
    static final int RESULT = 2000;
    static final int MOST_RINGS = 99;

    /**
     * @param ticket whether a ticket will be opened: then the action is still to come and a kind is required
     * @param kinds the kinds it may have
     */
    static CallForm read(MultiValueMap<String, String> typed, boolean ticket, List<Kind> kinds) {
        Form form = Form.of(typed, Map.of());
        Map<String, Problem> errors = new HashMap<>();
        String kind = form.value("kind");
        UUID existing = ticket ? existing(form, errors) : null;
        boolean known = kinds.stream().anyMatch(k -> k.name().equals(kind));
        if (existing != null) {
            known = known && !kind.equals(OTHER);
        } else if (!known && !kind.equals(OTHER)) {
            errors.put("kind", Problem.of("desk.call.error.kind"));
        } else if (!known && ticket) {
            errors.put("kind", Problem.of("desk.call.error.kind-of-ticket"));
        }
        String purpose = text(form, "purpose", 2, PURPOSE, "desk.call.error.purpose", errors);
        String result = text(form, "result", ticket ? 0 : 2, RESULT, "desk.call.error.result", errors);
        Integer rings = rings(form, errors);
        return errors.isEmpty()
                ? new CallForm(
                        new CallNote(known ? new Kind(kind) : null, purpose, result, !ticket, rings, existing),
                        Map.of())
                : new CallForm(null, errors);
    }

    private static @Nullable UUID existing(Form form, Map<String, Problem> errors) {
        String typed = form.value("existing").strip();
        try {
            return typed.isEmpty() ? null : UUID.fromString(typed);
        } catch (IllegalArgumentException malformed) {
            errors.put("existing", Problem.of("form.malformed"));
            return null;
        }
    }

    private static String text(
            Form form, String field, int shortest, int longest, String key, Map<String, Problem> errors) {
        String text = form.value(field).strip();
        if (TypedText.length(text) < shortest) {
            errors.put(field, Problem.of(key));
        } else if (TypedText.longer(text, longest)) {
            errors.put(field, Problem.of("form.too-long"));
        }
        return text;
    }

    static @Nullable Integer rings(Form form, Map<String, Problem> errors) {
        String typed = form.value("rings").strip();
        if (typed.isEmpty()) {
            return null;
        }
        if (typed.matches("\\d{1,2}") && Integer.parseInt(typed) >= 1) {
            return Integer.valueOf(typed);
        }
        errors.put("rings", Problem.of("desk.call.error.rings", MOST_RINGS));
        return null;
    }
}

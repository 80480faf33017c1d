package io.shouwen.tickets.view;

import io.shouwen.platform.security.Actor;
import io.shouwen.platform.web.Texts;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a ticket's timeline.
 *
 * @param what last part of the message key {@code tickets.fact.*}
 * @param by whether staff, a resident or the product did it
 * @param who their name, or null where it is not known
 * @param whom the other person concerned, or null
 */
public record Fact(
        Instant at,
        String what,
        Actor.Kind by,
        @Nullable String who,
        @Nullable String whom,
        String words) {

    /** An emergency is declared by a fault of the guide, whose key ends {@code what}, or by hand. */
    public String said(Texts texts) {
        int dot = what.indexOf('.');
        if (!what.startsWith("emergency.") && !what.startsWith("emergency-claimed.")) {
            return texts.t("tickets.fact." + what, whom == null ? "" : whom);
        }
        String key = "tickets.fact." + what.substring(0, dot);
        String fault = what.substring(dot + 1);
        return fault.isEmpty() ? texts.t(key) : texts.t(key + ".fault", texts.t("guide." + fault));
    }

    public String icon() {
        return switch (what) {
            case "opened", "reported" -> "plus";
            case "offered", "taken-over", "district" -> "arrows-exchange";
            case "accepted" -> "user-check";
            case "declined", "withdrawn" -> "arrow-back-up";
            case "contact.phone", "contact.in_person", "contact.at_home", "contact.message" -> "phone-call";
            case "settled.handled", "settled.on_the_spot" -> "check";
            case "settled.not_ours" -> "info-circle";
            case "closed" -> "circle-check";
            case "reopened" -> "refresh";
            case "asked", "granted", "refused" -> "hourglass";
            case "unanswered.1", "unanswered.2", "told.1", "told.2", "reported.1", "reported.2" -> "alert-triangle";
            case "called", "missed" -> "phone-call";
            case "score.3", "linked.3" -> "mood-smile";
            case "score.2", "linked.2" -> "mood-neutral";
            case "score.1", "linked.1" -> "mood-sad";
            default -> what.startsWith("emergency") ? "urgent" : "message";
        };
    }
}

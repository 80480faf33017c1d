package io.shouwen.custody.parcel.view;

import io.shouwen.custody.parcel.view.AddresseeChoices.Choice;
import io.shouwen.estate.instruction.view.HouseInstructions;
import io.shouwen.platform.web.View;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A batch after a scan or an answer.
 *
 * @param open the parcel that waits; null if the next one may come
 * @param lines the parcels of the batch, the last first
 */
public record BatchState(UUID batch, Heard heard, @Nullable Open open, List<IntakeLine> lines, int taken)
        implements View {

    /** What the waiting parcel needs next. */
    public enum Need {
        ADDRESSEE,
        ANSWERS,
        SLOT,
        RETURN;

        public String messageKey() {
            return "custody.parcel.batch.need." + name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * How the scan is answered.
     *
     * @param sound right, again, wrong or unknown; empty before the first scan
     * @param wordsKey what is said with it; empty for nothing more
     */
    public record Heard(String sound, String wordsKey, List<Object> words) {

        public static Heard of(String sound, String wordsKey, Object... words) {
            return new Heard(sound, wordsKey, List.of(words));
        }
    }

    /**
     * @param refusalKey why it goes back; empty if nothing is wrong
     * @param reasonKey the words proposed as the reason; empty if nothing is wrong
     * @param call when the telephone system saw the addressee called, with the courier waiting; null if it saw no call
     * @param proposed the slot proposed for it; empty if all are full or it is too early
     * @param choices residents who match, if several do
     */
    public record Open(
            IntakeLine line,
            Need need,
            String refusalKey,
            String reasonKey,
            boolean announced,
            @Nullable Instant call,
            String proposed,
            HouseInstructions instructions,
            List<Choice> choices) {}
}

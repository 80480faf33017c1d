package io.shouwen.desk.relay.view;

import io.shouwen.platform.web.View;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether the chosen colleague is on duty; a fragment of the form.
 *
 * @param since null if not on duty
 * @param standIn who can be told too, or null
 */
public record ReceiverNote(
        String name,
        String post,
        @Nullable Instant since,
        @Nullable RelayReceiver standIn) implements View {

    /** Before anybody is chosen. */
    public static final ReceiverNote NOBODY = new ReceiverNote("", "", null, null);
}

package io.shouwen.duty.view;

import io.shouwen.platform.web.View;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The user's sign-on and the board.
 *
 * @param own the sign-on; null while off duty
 * @param choices posts the user could sign on to, the planned one first; empty without a suitable role
 * @param toTake notes of the user's post that wait for confirmation
 * @param unconfirmed for those who lead: all unconfirmed notes
 */
public record DutyPage(
        Board board,
        @Nullable Own own,
        List<Choice> choices,
        @Nullable Planned planned,
        String newId,
        boolean asksPlace,
        List<NoteLine> toTake,
        List<NoteLine> unconfirmed,
        boolean leads)
        implements View {

    public record Own(UUID id, String post, Instant since, Instant until) {}

    public record Choice(UUID postId, String name, boolean planned) {}

    public record Planned(String post, Instant from, Instant to) {}
}

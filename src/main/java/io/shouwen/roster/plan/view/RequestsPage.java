package io.shouwen.roster.plan.view;

import io.shouwen.platform.web.View;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Leave requests and swaps that wait for a decision, each with its effect. */
public record RequestsPage(
        List<Leave> leaves,
        List<Swap> swaps,
        List<PublicationPage.Choice> staff,
        @Nullable UUID wrong) implements View {

    @Override
    public int status() {
        return wrong == null ? 200 : 422;
    }

    /**
     * @param own whether it is the reader's own, so that somebody else must decide
     * @param shifts the shifts that granting withdraws
     */
    public record Leave(
            UUID id,
            String name,
            String kindKey,
            String from,
            String to,
            String reason,
            boolean own,
            List<String> shifts,
            List<PublicationPage.OpenGap> gaps) {}

    /** @param rests warnings about short rests, as text */
    public record Swap(
            UUID id,
            String asker,
            String colleague,
            String post,
            String shift,
            String theirs,
            String reason,
            boolean own,
            boolean possible,
            List<PublicationPage.Rest> rests) {}
}

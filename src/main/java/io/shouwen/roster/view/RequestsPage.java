package io.shouwen.roster.view;

import io.shouwen.platform.web.View;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Leave and swaps that wait for a word, each with what granting it does. */
public record RequestsPage(
        List<Leave> leaves,
        List<Swap> swaps,
        List<PublicationPage.Choice> staff,
        @Nullable UUID wrong) implements View {

    @Override
    public int status() {
        return wrong == null ? 200 : 422;
    }

    /** @param own the reader's own: somebody else decides @param shifts what granting takes out */
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

    /** @param rests warnings about too little rest, in words */
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

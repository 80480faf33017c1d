package io.shouwen.duty.view;

import io.shouwen.duty.SignOnPlace;
import io.shouwen.platform.web.View;
import io.shouwen.roster.Post;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who is on duty now, by post; posts that must be covered now come first. */
public record Board(List<Line> lines, boolean mayAnswer) implements View {

    /**
     * @param due whether the post must be covered now
     * @param gapSince begin of the running gap; null if there is none
     */
    public record Line(
            Post post,
            boolean due,
            List<There> there,
            @Nullable Next next,
            @Nullable Instant gapSince) {

        public boolean tooFew() {
            return due && !there.isEmpty() && there.size() < post.needed();
        }

        /** Whether it is due and empty, and nobody has ever signed on to it. */
        public boolean unkept() {
            return due && there.isEmpty() && gapSince == null;
        }
    }

    /** @param dial the number for the tel: link @param phone the number as shown */
    public record There(
            UUID id,
            String name,
            String phone,
            String dial,
            Instant since,
            Instant until,
            SignOnPlace place,
            @Nullable Integer metres,
            boolean own) {}

    public record Next(String name, Instant from) {}
}

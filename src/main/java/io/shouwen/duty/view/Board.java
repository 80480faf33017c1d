package io.shouwen.duty.view;

import io.shouwen.duty.SignOnPlace;
import io.shouwen.platform.web.View;
import io.shouwen.roster.Post;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who is on duty now, post by post; the posts that must be kept now stand first. */
public record Board(List<Line> lines, boolean mayAnswer) implements View {

    /**
     * @param due it must be kept now
     * @param gapSince nobody has been there since; null while somebody is, or while it need not be kept
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

        /** Due, nobody there, and not known since when: nobody has ever signed on to it. */
        public boolean unkept() {
            return due && there.isEmpty() && gapSince == null;
        }
    }

    /** @param dial the number for the telephone; {@code phone} is how it is shown */
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

package io.shouwen.staff;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A department of a project that tickets can be handed to.
 *
 * @param name as the project calls it
 * @param head who answers for it, or null where the post is vacant
 * @param deputy who may answer too
 * @param answerWithin minutes of reception hours in which a hand-over must be taken or declined
 */
public record Department(
        UUID id,
        Kind kind,
        String name,
        @Nullable UUID head,
        @Nullable UUID deputy,
        int answerWithin) {

    public static final int USUAL_ANSWER = 120;

    /** What it does. */
    public enum Kind {
        /** 工程 */
        ENGINEERING,
        /** 保洁 */
        CLEANING,
        /** 秩序 */
        ORDER,
        /** 绿化 */
        GREENING,
        /** 客服 */
        SERVICE,
        OTHER;

        /** Key of the kind's name in the message bundles. */
        public String messageKey() {
            return "department.kind." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** Those who may take or decline for it; empty where it is vacant. */
    public Set<UUID> answering() {
        return Stream.of(head, deputy).filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
    }
}

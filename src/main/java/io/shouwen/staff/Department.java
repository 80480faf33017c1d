package io.shouwen.staff;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A department of a project to which tickets can be handed over.
 *
 * @param head the person responsible, or null while vacant
 * @param deputy who may answer too, or null
 * @param answerWithin minutes of reception hours in which a hand-over must be accepted or declined
 */
public record Department(
        UUID id,
        Kind kind,
        String name,
        @Nullable UUID head,
        @Nullable UUID deputy,
        int answerWithin) {

    public static final int USUAL_ANSWER = 120;

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

        public String messageKey() {
            return "department.kind." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** Who may accept or decline for it; empty while vacant. */
    public Set<UUID> answering() {
        return Stream.of(head, deputy).filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
    }
}

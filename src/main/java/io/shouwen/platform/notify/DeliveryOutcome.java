package io.shouwen.platform.notify;

/** What became of one attempt. */
sealed interface DeliveryOutcome {

    /**
     * @param via who took it; {@code log} where it was only written down and nobody got it
     * @param providerId the taker's own name for it, may be empty
     */
    record Sent(String via, String providerId) implements DeliveryOutcome {}

    /** The channel may get it through another time. */
    record Later(String error) implements DeliveryOutcome {}

    /** Nobody will ever get it through: a wrong address, a channel taken away. */
    record Never(String error) implements DeliveryOutcome {}
}

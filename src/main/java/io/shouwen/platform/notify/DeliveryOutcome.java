package io.shouwen.platform.notify;

/** The result of one attempt. */
sealed interface DeliveryOutcome {

    /**
     * @param via the provider; {@code log} if the message was only logged
     * @param providerId the provider's id of the message, or empty
     */
    record Sent(String via, String providerId) implements DeliveryOutcome {}

    /** A retry may succeed. */
    record Later(String error) implements DeliveryOutcome {}

    /** No retry can succeed: a wrong address, or a removed channel. */
    record Never(String error) implements DeliveryOutcome {}
}

package io.shouwen.platform.notify;

/** Sends messages by one channel. Called outside any transaction; it may block for at most half a minute. */
interface MessageSender {

    /** Value of {@link DeliveryOutcome.Sent#via()} for a message that was only logged. */
    String LOG = "log";

    MessageChannel channel();

    /** Whether messages are really sent, instead of only logged. */
    boolean connected();

    DeliveryOutcome send(OutgoingMessage message);
}

package io.shouwen.platform.notify;

/** One channel. It is called outside of any transaction, may wait for its network, and not longer than half a minute. */
interface MessageSender {

    /** Says in {@link DeliveryOutcome.Sent#via()} that nobody got the message. */
    String LOG = "log";

    MessageChannel channel();

    /** Whether messages really leave; where not they are only logged. */
    boolean connected();

    DeliveryOutcome send(OutgoingMessage message);
}

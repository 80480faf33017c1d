package io.shouwen.platform.notify;

/** One channel. It is called outside of any transaction, may wait for its network, and not longer than half a minute. */
interface Sender {

    /** Says in {@link Outcome.Sent#via()} that nobody got the message. */
    String LOG = "log";

    Channel channel();

    /** Whether messages really leave; where not they are only logged. */
    boolean connected();

    Outcome send(Outgoing message);
}

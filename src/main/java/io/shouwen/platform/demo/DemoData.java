package io.shouwen.platform.demo;

import java.time.Instant;

/** A room's share of the demo project; the rooms follow each other in their order, each in one transaction. */
public interface DemoData {

    /** estate 10, people 20, tickets 30, desk 40. */
    int order();

    /** Adds the room's invented data around {@code now}; called once on an empty database, in the demo project's scope. */
    void load(Instant now);
}

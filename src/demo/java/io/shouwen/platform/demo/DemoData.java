package io.shouwen.platform.demo;

import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Scope;
import java.time.Instant;
import java.util.UUID;

/** A room's part of the demo. The parts run in order, each in one transaction. */
public interface DemoData {

    /** The demo project, 锦绣花园. */
    UUID PROJECT = UUID.fromString("01930000-0000-7000-8000-000000000001");

    /** A second, small project, which the demo's staff must not see. */
    UUID OTHER_PROJECT = UUID.fromString("01930000-0000-7000-8000-000000000002");

    /** The password of all demo accounts, shown on the sign-in page of a demo. */
    String PASSWORD = "shouwen-demo";

    /** estate 10, staff 20, tickets 30, desk 40. */
    int order();

    /** Adds the room's invented data around {@code now}; called once on an empty database, both projects in scope. */
    void load(Instant now);

    /** Does something as one of the demo's people. */
    static void as(Actor who, Runnable work) {
        Scope all = Scope.current();
        new Scope(all.projects(), who, all.project()).run(work);
    }
}

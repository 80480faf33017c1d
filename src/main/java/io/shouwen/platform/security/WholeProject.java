package io.shouwen.platform.security;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Does what follows from a person's move but is not the person's own: closing an order completes the finding it was
 * opened for, which a repairer may not see; a late step is refused with the name of who has the order now. For that time the transaction sees all rows of its projects.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class WholeProject {

    static final String ALL = "all";
    static final String OWN = "own";

    private final JdbcClient jdbc;

    WholeProject(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void run(Runnable work) {
        if (!Scope.current().ownRows()) {
            work.run();
            return;
        }
        String before = jdbc.sql("select current_setting('shouwen.rows', true)")
                .query(String.class)
                .single();
        rows(ALL);
        work.run();
        rows(before); // not after an exception: the transaction ends
    }

    private void rows(String which) {
        jdbc.sql("select set_config('shouwen.rows', ?, true)")
                .param(which)
                .query(String.class)
                .single();
    }
}

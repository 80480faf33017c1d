package io.shouwen.platform;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether this installation has been set up, and whether it contains a demo. */
@Component
public class Installation {

    /** The demo, if this jar carries one. */
    public interface Demo {

        /** Loads the demo into an empty installation. */
        void load();

        boolean loaded();

        /** The password of all demo accounts. */
        String password();
    }

    private final JdbcClient jdbc;
    private final Optional<Demo> carried;

    Installation(JdbcClient jdbc, Optional<Demo> carried) {
        this.jdbc = jdbc;
        this.carried = carried;
    }

    /** Whether there is no account, so that nobody can sign in. */
    public boolean empty() {
        return jdbc.sql("select not exists (select 1 from platform.account)")
                .query(Boolean.class)
                .single();
    }

    /** The demo that can be loaded into an empty installation. */
    public Optional<Demo> offered() {
        return carried;
    }

    /** The demo this installation contains: its passwords may be shown, and no message is sent. */
    public Optional<Demo> demo() {
        return carried.filter(Demo::loaded);
    }
}

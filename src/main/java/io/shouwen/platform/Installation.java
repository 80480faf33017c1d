package io.shouwen.platform;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far this Shouwen has been set up, and whether what it holds is invented. */
@Component
public class Installation {

    /** Invented data to look around in; this program may carry some or none. */
    public interface Demo {

        /** Fills an empty installation. */
        void load();

        boolean loaded();

        /** The one its accounts share. */
        String password();
    }

    private final JdbcClient jdbc;
    private final Optional<Demo> carried;

    Installation(JdbcClient jdbc, Optional<Demo> carried) {
        this.jdbc = jdbc;
        this.carried = carried;
    }

    /** Nobody can sign in yet: nothing has been set up. */
    public boolean empty() {
        return jdbc.sql("select not exists (select 1 from platform.account)")
                .query(Boolean.class)
                .single();
    }

    /** What an empty installation may be filled with instead of a project of one's own. */
    public Optional<Demo> offered() {
        return carried;
    }

    /** The demo that this installation holds: its passwords may be shown, and nothing is ever sent from it. */
    public Optional<Demo> demo() {
        return carried.filter(Demo::loaded);
    }
}

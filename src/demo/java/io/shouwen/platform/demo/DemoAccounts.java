package io.shouwen.platform.demo;

import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Role;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The demo's people by the names they sign in with. */
@Component
public class DemoAccounts {

    private final JdbcClient jdbc;

    DemoAccounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public UUID id(String username) {
        return jdbc.sql("select id from platform.account where username = ?")
                .param(username)
                .query(UUID.class)
                .single();
    }

    /** As the person acts when signed in. */
    public Actor actor(String username) {
        UUID id = id(username);
        String name = jdbc.sql("select name from platform.account where id = ?")
                .param(id)
                .query(String.class)
                .single();
        Role[] roles = jdbc.sql("select role from platform.account_grant where account_id = ?")
                .param(id)
                .query((row, n) -> Role.valueOf(row.getString(1)))
                .list()
                .toArray(Role[]::new);
        return Actor.of(id, name, roles);
    }
}

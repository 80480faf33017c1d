package io.shouwen.platform.security;

import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.session.SessionRepository;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration
@EnableSpringHttpSession
class SessionConfiguration {

    static final Duration LASTS = Duration.ofHours(12);

    /** Maximum age of a session, longer than the longest shift with its hand-over. */
    static final Duration LONGEST = Duration.ofHours(16);

    /**
     * Tolerates parallel requests of one session: two may insert the same attribute, and one may end the session while
     * another writes.
     */
    private static final String WRITE_ATTRIBUTE = """
            with given as (select ?::char(36) as id, ?::varchar as name, ?::bytea as bytes)
            insert into %TABLE_NAME%_attributes (session_primary_id, attribute_name, attribute_bytes)
            select s.primary_id, given.name, given.bytes
            from given join %TABLE_NAME% s on s.primary_id = given.id for key share of s
            on conflict (session_primary_id, attribute_name) do update set attribute_bytes = excluded.attribute_bytes""";

    /** A bean only so that its cleanup job ends with the application; requests use the repository below. */
    @Bean(autowireCandidate = false)
    JdbcIndexedSessionRepository storedSessions(DataSource dataSource) {
        // Sessions belong to no project, so the transactions need no scope.
        TransactionTemplate plain = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        plain.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        JdbcIndexedSessionRepository stored = new JdbcIndexedSessionRepository(new JdbcTemplate(dataSource), plain);
        stored.setTableName("platform.session");
        stored.setDefaultMaxInactiveInterval(LASTS);
        stored.setCreateSessionAttributeQuery(WRITE_ATTRIBUTE);
        return stored;
    }

    @Bean
    SessionRepository<?> sessionRepository(DataSource dataSource, Clock clock) {
        return new Sessions<>(storedSessions(dataSource), LONGEST, clock);
    }

    @Bean
    CookieSerializer cookieSerializer() {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName("shouwen");
        cookie.setSameSite("Lax");
        return cookie;
    }
}

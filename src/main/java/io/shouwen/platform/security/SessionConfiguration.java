package io.shouwen.platform.security;

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

    /** Not the repository requests use, but a bean, so that its cleaning of expired sessions ends with the application. */
    @Bean(autowireCandidate = false)
    JdbcIndexedSessionRepository storedSessions(DataSource dataSource) {
        // Sessions belong to no project: a plain transaction, without the scope's extra statement.
        TransactionTemplate plain = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        plain.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        JdbcIndexedSessionRepository stored = new JdbcIndexedSessionRepository(new JdbcTemplate(dataSource), plain);
        stored.setTableName("platform.session");
        stored.setDefaultMaxInactiveInterval(LASTS);
        return stored;
    }

    @Bean
    SessionRepository<?> sessionRepository(DataSource dataSource) {
        return new Sessions<>(storedSessions(dataSource));
    }

    @Bean
    CookieSerializer cookieSerializer() {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName("shouwen");
        cookie.setSameSite("Lax");
        return cookie;
    }
}

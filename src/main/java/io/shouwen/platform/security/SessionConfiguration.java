package io.shouwen.platform.security;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** Spring Session on {@link Sessions}. */
@Configuration
@EnableSpringHttpSession
class SessionConfiguration {

    @Bean
    CookieSerializer cookieSerializer() {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName("shouwen");
        cookie.setSameSite("Lax");
        return cookie;
    }
}

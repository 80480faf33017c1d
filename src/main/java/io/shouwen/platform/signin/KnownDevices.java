package io.shouwen.platform.signin;

import io.shouwen.platform.Ids;
import io.shouwen.platform.Sha256;
import io.shouwen.platform.Sql;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Browsers in which a person has signed in before, recognised by a cookie whose hash is stored. It grants nothing; it
 * only keeps guesses made elsewhere from blocking the person. Several people may share a browser.
 */
@Repository
class KnownDevices {

    private static final Duration LASTS = Duration.ofDays(400);
    private static final String TOKEN = "[A-Za-z0-9_-]{27}";

    private final JdbcClient jdbc;
    private final Clock clock;

    KnownDevices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean knows(String username, @Nullable String device) {
        return device != null
                && jdbc.sql("""
                        select exists (select from platform.known_device d join platform.account a on a.id = d.account_id
                        where a.username = ? and d.device_hash = ? and d.last_at > ?)""")
                        .params(
                                username,
                                Sha256.hex(device),
                                Sql.at(clock.instant().minus(LASTS)))
                        .query(Boolean.class)
                        .single();
    }

    void remember(UUID accountId, HttpServletRequest request, HttpServletResponse response) {
        Instant now = clock.instant();
        String held = SignInOrigin.of(request).device();
        String device = held != null && held.matches(TOKEN) ? held : Ids.token();
        jdbc.sql("delete from platform.known_device where account_id = ? and last_at < ?")
                .params(accountId, Sql.at(now.minus(LASTS)))
                .update();
        jdbc.sql("""
                insert into platform.known_device (account_id, device_hash, first_at, last_at) values (?, ?, ?, ?)
                on conflict (account_id, device_hash) do update set last_at = excluded.last_at""")
                .params(Sql.values(accountId, Sha256.hex(device), now, now))
                .update();
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(SignInOrigin.COOKIE, device)
                        .path("/")
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .maxAge(LASTS)
                        .build()
                        .toString());
    }
}

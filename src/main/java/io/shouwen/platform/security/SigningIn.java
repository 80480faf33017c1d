package io.shouwen.platform.security;

import io.shouwen.platform.Ids;
import io.shouwen.platform.Sql;
import io.shouwen.platform.audit.Audit;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Checks a name and password; five wrong ones lock the name, thirty the address, for a quarter of an hour. */
@Component
class SigningIn implements AuthenticationProvider {

    static final int WRONG_BY_NAME = 5;
    static final int WRONG_BY_ADDRESS = 30;
    static final Duration LOCK = Duration.ofMinutes(15);

    private record Account(UUID id, String username, String name, String hash, boolean mustChange) {}

    private final JdbcClient jdbc;
    private final PasswordEncoder encoder;
    private final Clock clock;
    private final Audit audit;
    private final TransactionOperations transaction;
    private final String nobody;

    SigningIn(JdbcClient jdbc, PasswordEncoder encoder, Clock clock, Audit audit, TransactionOperations transaction) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.transaction = transaction;
        this.encoder = encoder;
        this.clock = clock;
        this.nobody = encoder.encode("nobody");
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String username = attempt.getName().strip().toLowerCase(Locale.ROOT);
        String password = String.valueOf(attempt.getCredentials());
        String address = attempt.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
        Instant now = clock.instant();
        if (locked(username, address, now)) {
            throw new LockedException("locked");
        }
        Optional<Account> account = find(username);
        // An unknown name costs the same time as a known one.
        boolean right = encoder.matches(password, account.map(Account::hash).orElse(nobody));
        if (account.isEmpty() || !right) {
            jdbc.sql("insert into platform.sign_in_failure (username, address, at) values (?, ?, ?)")
                    .params(username, address, Sql.at(now))
                    .update();
            record(account, locked(username, address, now) ? "locked-out" : "sign-in-refused");
            throw new BadCredentialsException("wrong");
        }
        jdbc.sql("delete from platform.sign_in_failure where username = ? or at < ?")
                .params(username, Sql.at(now.minus(Duration.ofDays(30))))
                .update();
        Account a = account.get();
        record(account, "signed-in");
        return UsernamePasswordAuthenticationToken.authenticated(
                new SignedOn(a.id(), a.username(), a.name(), a.mustChange()),
                null,
                List.of(new SimpleGrantedAuthority("SIGNED_ON")));
    }

    /** A name nobody has may be a password typed in the wrong place: it stays out of a record that lasts for ever. */
    private void record(Optional<Account> account, String action) {
        Actor actor = account.map(a -> Actor.of(a.id(), a.name())).orElse(Actor.SYSTEM);
        UUID subject = account.map(Account::id).orElse(Ids.GROUP);
        new Scope(Set.of(Ids.GROUP), actor, null)
                .run(() -> transaction.executeWithoutResult(
                        status -> audit.record(Ids.GROUP, action, "account", subject, null, null)));
    }

    private boolean locked(String username, String address, Instant now) {
        return jdbc.sql("""
                select (select count(*) from platform.sign_in_failure where username = :username and at > :since) >= :byName
                    or (select count(*) from platform.sign_in_failure where address = :address and at > :since) >= :byAddress""")
                .param("username", username)
                .param("address", address)
                .param("since", Sql.at(now.minus(LOCK)))
                .param("byName", WRONG_BY_NAME)
                .param("byAddress", WRONG_BY_ADDRESS)
                .query(Boolean.class)
                .single();
    }

    private Optional<Account> find(String username) {
        return jdbc.sql("""
                select id, username, name, password_hash, must_change_password from platform.account
                where username = ? and closed_at is null""")
                .param(username)
                .query((row, n) -> new Account(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getBoolean(5)))
                .optional();
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}

package io.shouwen.platform.signin;

import io.shouwen.platform.Ids;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Scope;
import io.shouwen.platform.security.SignedOn;
import io.shouwen.platform.throttle.Admission;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Checks name and password, within the limits of {@link PasswordTries}. */
@Component
class PasswordSignIn implements AuthenticationProvider {

    private record Account(UUID id, String username, String name, String hash, boolean mustChange) {}

    private final JdbcClient jdbc;
    private final PasswordEncoder encoder;
    private final PasswordTries tries;
    private final Audit audit;
    private final TransactionOperations transaction;
    private final String nobody;

    PasswordSignIn(
            JdbcClient jdbc,
            PasswordEncoder encoder,
            PasswordTries tries,
            Audit audit,
            TransactionOperations transaction) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.transaction = transaction;
        this.encoder = encoder;
        this.tries = tries;
        this.nobody = encoder.encode("nobody");
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String username = attempt.getName().strip().toLowerCase(Locale.ROOT);
        String password = String.valueOf(attempt.getCredentials());
        SignInOrigin from = attempt.getDetails() instanceof SignInOrigin origin ? origin : new SignInOrigin("", null);
        Admission admission = tries.begin(username, from);
        if (!admission.admitted()) {
            throw new TooManyTries(admission.after());
        }
        Optional<Account> account = find(username);
        // Takes the same time for an unknown name, so that names cannot be found out.
        boolean right = encoder.matches(password, account.map(Account::hash).orElse(nobody));
        if (account.isEmpty() || !right) {
            record(account, admission.left() == 0 ? "locked-out" : "sign-in-refused");
            throw new BadCredentialsException("wrong");
        }
        tries.right(username, from);
        Account a = account.get();
        record(account, "signed-in");
        return new SignedOn(a.id(), a.username(), a.name(), a.mustChange()).authentication();
    }

    /**
     * An unknown name may be a password typed into the wrong field, so it is not written to the permanent audit log.
     */
    private void record(Optional<Account> account, String action) {
        Actor actor = account.map(a -> Actor.of(a.id(), a.name())).orElse(Actor.SYSTEM);
        UUID subject = account.map(Account::id).orElse(Ids.GROUP);
        new Scope(Set.of(Ids.GROUP), actor, null)
                .run(() -> transaction.executeWithoutResult(
                        status -> audit.record(Ids.GROUP, action, "account", subject, null, null)));
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

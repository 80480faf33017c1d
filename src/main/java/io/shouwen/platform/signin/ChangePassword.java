package io.shouwen.platform.signin;

import io.shouwen.platform.Ids;
import io.shouwen.platform.audit.Audit;
import io.shouwen.platform.security.Accounts;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Scope;
import io.shouwen.platform.security.SignedOn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Lets a person choose a new password: not a common one, not the old one, and only with the old one. */
@Component
public class ChangePassword {

    private final Accounts accounts;
    private final JdbcClient jdbc;
    private final PasswordEncoder encoder;
    private final PasswordTries tries;
    private final Audit audit;
    private final TransactionOperations transaction;

    ChangePassword(
            Accounts accounts,
            JdbcClient jdbc,
            PasswordEncoder encoder,
            PasswordTries tries,
            Audit audit,
            TransactionOperations transaction) {
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.encoder = encoder;
        this.tries = tries;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** @return message keys of the errors by field; empty if the password was changed */
    public Map<String, String> change(
            SignedOn who,
            String old,
            String chosen,
            String again,
            HttpServletRequest request,
            HttpServletResponse response) {
        String hash = jdbc.sql("select password_hash from platform.account where id = ?")
                .param(who.id())
                .query(String.class)
                .single();
        // Limits guessing in a session that was left open as much as guessing at sign-in.
        SignInOrigin from = SignInOrigin.of(request);
        if (!tries.begin(who.username(), from).admitted()) {
            return Map.of("old", "password.wait");
        }
        if (!encoder.matches(old, hash)) {
            return Map.of("old", "password.old-wrong");
        }
        tries.right(who.username(), from);
        String refusal = chosen.equals(old) ? "password.not-new" : new ChosenPassword(chosen).refusal(who.username());
        if (refusal != null) {
            return Map.of("chosen", refusal);
        }
        if (!chosen.equals(again)) {
            return Map.of("again", "password.differs");
        }
        Actor actor = Actor.of(who.id(), who.name());
        new Scope(java.util.Set.of(Ids.GROUP), actor, null)
                .run(() -> transaction.executeWithoutResult(status -> {
                    accounts.changePassword(who.id(), chosen);
                    audit.record(Ids.GROUP, "changed-password", "account", who.id(), null, null);
                }));
        remember(new SignedOn(who.id(), who.username(), who.name(), false), request, response);
        return Map.of();
    }

    /** All sessions have ended, including the current one, which continues as a new one. */
    private static void remember(SignedOn who, HttpServletRequest request, HttpServletResponse response) {
        HttpSession ended = request.getSession(false);
        if (ended != null) {
            ended.invalidate();
        }
        SecurityContext context = new SecurityContextImpl(who.authentication());
        new HttpSessionSecurityContextRepository().saveContext(context, request, response);
    }
}

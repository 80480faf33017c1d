package io.shouwen.platform.web;

import io.shouwen.platform.Sha256;
import io.shouwen.platform.Sql;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;

/**
 * Detects that the same content is submitted again within minutes under another id, usually after going back in the
 * browser; the user must confirm it. {@link Receipts} handles repetition of the same id.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Repeats {

    /** The field that confirms the repetition; drawn by {@code platform/again.jte}. */
    public static final String FIELD = "once-more";

    private static final Duration WITHIN = Duration.ofMinutes(10);
    private static final Set<String> NO_CONTENT = Set.of("_csrf", "id", "once", "token", FIELD);

    /**
     * A submitted form.
     *
     * @param form its name
     * @param who the sender, or empty if the content identifies them
     * @param id id of the submission
     */
    public record Sent(UUID projectId, String form, String who, UUID id, MultiValueMap<String, String> typed) {

        private String fingerprint() {
            Map<String, List<String>> content = new TreeMap<>();
            typed.forEach((field, values) -> {
                if (!NO_CONTENT.contains(field)) {
                    content.put(field, new ArrayList<>(values));
                }
            });
            return Sha256.hex(form + " " + who + " " + content);
        }
    }

    private final JdbcClient jdbc;

    Repeats(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The question to show beside {@link #FIELD}; empty if there was no similar submission, or the user has confirmed.
     */
    public Optional<Form.Problem> question(Sent sent, Instant now) {
        if (sent.typed().containsKey(FIELD)) {
            return Optional.empty();
        }
        return jdbc.sql("""
                select name, path, at from platform.taken_form
                where project_id = ? and fingerprint = ? and at > ? and id <> ? order by at desc limit 1""")
                .params(Sql.values(sent.projectId(), sent.fingerprint(), now.minus(WITHIN), sent.id()))
                .query((row, n) -> {
                    long minutes = Duration.between(Sql.instant(row, "at"), now).toMinutes();
                    return Form.Problem.of(
                            minutes < 1 ? "again.just-now" : "again.minutes",
                            minutes,
                            row.getString("name"),
                            row.getString("path"));
                })
                .optional();
    }

    /**
     * Remembers an accepted submission, and forgets old ones, except those that another transaction is forgetting.
     *
     * @param name its name in the question
     * @param path where it can be seen, or empty
     */
    public void taken(Sent sent, String name, String path, Instant now) {
        jdbc.sql("""
                with old as (
                    select project_id, id from platform.taken_form
                    where project_id = ? and at < ? limit 20 for update skip locked),
                forgotten as (
                    delete from platform.taken_form t using old where t.project_id = old.project_id and t.id = old.id)
                insert into platform.taken_form (project_id, id, fingerprint, name, path, at) values (?, ?, ?, ?, ?, ?)
                on conflict do nothing""")
                .params(Sql.values(sent.projectId(), now.minus(WITHIN)))
                .params(Sql.values(sent.projectId(), sent.id(), sent.fingerprint(), name, path, now))
                .update();
    }
}

package io.shouwen.platform.security;

import io.shouwen.platform.Ids;
import io.shouwen.platform.Sql;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The store of sign-in accounts and their roles, in one project or (with {@code projectId} null) in the whole group.
 */
@Repository
@Transactional
public class Accounts {

    private final JdbcClient jdbc;
    private final PasswordEncoder encoder;
    private final ApplicationEventPublisher events;

    Accounts(JdbcClient jdbc, PasswordEncoder encoder, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.encoder = encoder;
        this.events = events;
    }

    /** Creates an account. @param lasting whether the first password need not be changed */
    public UUID open(String username, String name, String password, boolean lasting, Instant now) {
        UUID id = Ids.next();
        jdbc.sql("""
                insert into platform.account (id, username, name, password_hash, must_change_password, opened_at)
                values (?, ?, ?, ?, ?, ?)""")
                .params(id, username, name, encoder.encode(password), !lasting, Sql.at(now))
                .update();
        return id;
    }

    public void grant(UUID accountId, @Nullable UUID projectId, Role role, Instant now) {
        int fresh = jdbc.sql("""
                insert into platform.account_grant (account_id, project_id, role) values (?, ?, ?)
                on conflict do nothing""")
                .params(Sql.values(accountId, projectId, role.name()))
                .update();
        if (fresh == 1 && projectId != null) {
            events.publishEvent(new RoleGranted(accountId, projectId, role, now));
        }
    }

    /** Revokes one role in a project. */
    public void revoke(UUID accountId, UUID projectId, Role role, Instant now) {
        int gone = jdbc.sql("delete from platform.account_grant where account_id = ? and project_id = ? and role = ?")
                .params(accountId, projectId, role.name())
                .update();
        if (gone == 1) {
            events.publishEvent(new RoleRevoked(accountId, projectId, role, now));
        }
    }

    /** Ids of the projects in which a person has a role. Empty with {@link #inWholeGroup} true means all projects. */
    @Transactional(readOnly = true)
    public Collection<UUID> projectsOf(UUID accountId) {
        return jdbc.sql(
                        "select distinct project_id from platform.account_grant where account_id = ? and project_id is not null")
                .param(accountId)
                .query(UUID.class)
                .list();
    }

    @Transactional(readOnly = true)
    public boolean inWholeGroup(UUID accountId) {
        return jdbc.sql(
                        "select exists (select 1 from platform.account_grant where account_id = ? and project_id is null)")
                .param(accountId)
                .query(Boolean.class)
                .single();
    }

    /** Whether the person has no role in another project or in the group. */
    @Transactional(readOnly = true)
    public boolean onlyIn(UUID accountId, UUID projectId) {
        return jdbc.sql("""
                select not exists (select 1 from platform.account_grant
                                   where account_id = ? and project_id is distinct from ?)""").params(accountId, projectId).query(Boolean.class).single();
    }

    /** The account's sign-in name; empty if there is no account. */
    @Transactional(readOnly = true)
    public Optional<String> username(UUID accountId) {
        return jdbc.sql("select username from platform.account where id = ?")
                .param(accountId)
                .query(String.class)
                .optional();
    }

    /** The open account with this sign-in name and name of the person, unless it holds another role than this one somewhere. */
    @Transactional(readOnly = true)
    public Optional<UUID> withOnly(Role role, String username, String name) {
        return jdbc.sql("""
                select a.id from platform.account a
                where a.username = ? and a.name = ? and a.closed_at is null and not exists (
                    select from platform.account_grant g where g.account_id = a.id and g.role <> ?)""")
                .params(username, name, role.name())
                .query(UUID.class)
                .optional();
    }

    @Transactional(readOnly = true)
    public boolean usernameTaken(String username) {
        return jdbc.sql("select exists (select 1 from platform.account where username = ?)")
                .param(username)
                .query(Boolean.class)
                .single();
    }

    public void rename(UUID accountId, String name) {
        jdbc.sql("update platform.account set name = ? where id = ?")
                .params(name, accountId)
                .update();
    }

    /**
     * Ids of people with the role in the project itself. Group-wide roles are left out, because their holders take no
     * part in daily work.
     */
    @Transactional(readOnly = true)
    public List<UUID> holders(UUID projectId, Role role) {
        return jdbc.sql("""
                select g.account_id from platform.account_grant g join platform.account a on a.id = g.account_id
                where g.project_id = ? and g.role = ? and a.closed_at is null order by g.account_id""").params(projectId, role.name()).query(UUID.class).list();
    }

    /** Revokes all roles in the project; roles in other projects stay. */
    public void revoke(UUID accountId, UUID projectId, Instant now) {
        jdbc.sql("delete from platform.account_grant where account_id = ? and project_id = ? returning role")
                .params(accountId, projectId)
                .query((row, n) -> Role.valueOf(row.getString(1)))
                .list()
                .forEach(role -> events.publishEvent(new RoleRevoked(accountId, projectId, role, now)));
    }

    /** Sets a first password, to be changed at the next sign-in, and ends all sessions. */
    public void resetPassword(UUID accountId, String password) {
        password(accountId, password, true);
        jdbc.sql("delete from platform.known_device where account_id = ?")
                .param(accountId)
                .update();
    }

    /** Ends all sessions of the person, including the current one. */
    public void changePassword(UUID accountId, String password) {
        password(accountId, password, false);
    }

    private void password(UUID accountId, String password, boolean mustChange) {
        jdbc.sql("update platform.account set password_hash = ?, must_change_password = ? where id = ?")
                .params(encoder.encode(password), mustChange, accountId)
                .update();
        jdbc.sql("delete from platform.session where account_id = ?")
                .param(accountId)
                .update();
        events.publishEvent(new PasswordSet(accountId));
    }
}

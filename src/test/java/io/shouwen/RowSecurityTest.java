package io.shouwen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shouwen.platform.Ids;
import io.shouwen.world.ShouwenTest;
import io.shouwen.world.World;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** No table can be forgotten: each is under row-level security, or stands here with the reason why it need not be. */
class RowSecurityTest extends ShouwenTest {

    private static final String TABLES = """
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
              and c.relname <> 'flyway_schema_history'\s""";

    /** Tables of the whole installation; none holds anything a project must not see of another. */
    private static final Set<String> OF_NO_PROJECT = Set.of(
            "platform.account", // sign-in happens before a project is chosen
            "platform.account_grant", // which projects a person may enter
            "platform.throttle", // counted before anybody is known; keys are hashes
            "platform.device", // of a person, in whichever project
            "platform.device_end",
            "platform.known_device", // of a person, in whichever project
            "platform.session",
            "platform.contact_preference", // how a person wants to be reached, in whichever project
            "platform.scheduled_messages",
            "platform.scheduled_tasks", // ids only; the work itself runs in the project's scope
            "platform.demo_part",
            "repairs.move", // which moves there are
            "standard.group_phrase", // what staff say; no personal data
            "repairs.group_price", // hangs in every hall
            "standard.star_value", // what the group's levels ask
            "standard.star_taken", // which level a project has is no secret, as its name
            "breaches.article", // laws
            "breaches.group_template", // the text of notices
            "breaches.move", // which moves there are
            "contractors.firm", // what the register of companies says of them
            "estate.region",
            "estate.property_group",
            "estate.project"); // a project's name is no secret

    @Test
    void every_table_is_protected_or_named_here_with_a_reason() {
        List<String> open = jdbc.sql("select n.nspname || '.' || c.relname " + TABLES + "and not c.relrowsecurity")
                .query(String.class)
                .list();
        assertThat(open).isSubsetOf(OF_NO_PROJECT);
    }

    /** Else each call would be planned anew, which costs ten times the search. */
    @Test
    void every_search_that_runs_as_the_owner_keeps_its_plan() {
        List<String> planned = jdbc.sql("""
                select p.oid::regproc::text from pg_proc p join pg_language l on l.oid = p.prolang
                where p.prosecdef and p.proretset and p.pronargs > 0 and l.lanname = 'sql'
                  and not coalesce('plan_cache_mode=force_generic_plan' = any (p.proconfig), false)""").query(String.class).list();
        assertThat(planned).isEmpty();
    }

    @Test
    void every_protected_table_has_the_project_first_in_its_key_and_a_policy() {
        List<String> wrong = jdbc.sql("select n.nspname || '.' || c.relname " + TABLES + """
                and c.relrowsecurity and not (
                    exists (select 1 from pg_policy p where p.polrelid = c.oid)
                    and exists (select 1 from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
                                where i.indrelid = c.oid and i.indisprimary and a.attname = 'project_id'))""")
                .query(String.class)
                .list();
        assertThat(wrong).isEmpty();
    }

    /** Otherwise it would show its owner's rows, which are all. */
    @Test
    void every_view_shows_what_whoever_asks_may_see() {
        String views = """
                select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind = 'v' and n.nspname not in ('pg_catalog', 'information_schema') and c.relname !~ '^pg_'""";
        assertThat(jdbc.sql(views).query(String.class).list()).contains("platform.person", "platform.person_role");
        assertThat(jdbc.sql(views + " and not coalesce(c.reloptions @> array['security_invoker=true'], false)")
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    /**
     * An index condition in a policy misleads the planner beside the query's own (ADR 10): all use the one that does
     * not. A restrictive policy only takes away from it.
     */
    @Test
    void every_policy_is_the_one_the_planner_overlooks() {
        assertThat(jdbc.sql("select distinct pg_get_expr(polqual, polrelid) from pg_policy where polpermissive")
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .startsWith("(strpos(")
                .endsWith("<> 0)");
    }

    @Test
    void the_application_owns_nothing_and_cannot_step_around_the_rows() {
        assertThat(jdbc.sql("select current_user").query(String.class).single()).isEqualTo("shouwen_app");
        assertThat(jdbc.sql("select rolsuper or rolbypassrls from pg_roles where rolname = 'shouwen_app'")
                        .query(Boolean.class)
                        .single())
                .isFalse();
        assertThat(jdbc.sql("select count(*) " + TABLES + "and pg_get_userbyid(c.relowner) = 'shouwen_app'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void without_a_scope_nothing_is_seen_and_with_one_only_its_project() {
        assertThat(projects()).isEmpty();
        assertThat(seeing(() -> projects())).containsExactly(World.PROJECT);
        assertThat(in(World.OTHER_PROJECT, () -> projects())).containsExactly(World.OTHER_PROJECT);
    }

    @Test
    void a_row_for_another_project_cannot_be_written() {
        assertThatThrownBy(() -> seeing(() -> jdbc.sql("""
                                insert into platform.notification
                                    (project_id, id, recipient_id, message_key, arguments, href, kind, at, source)
                                values (?, ?, ?, 'x', '{}', '', 'NEWS', now(), '')""")
                        .params(World.OTHER_PROJECT, Ids.next(), Ids.next())
                        .update()))
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    private List<UUID> projects() {
        return jdbc.sql("select distinct project_id from staff.staff")
                .query(UUID.class)
                .list();
    }
}

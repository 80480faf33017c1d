package io.shouwen.patrol.finding;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.world.World;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whoever goes around the product and writes to the tables cannot skip a step either. */
@Clause({"4.3.1", "4.3.2", "4.3.3", "4.3.4"})
class SkippingTest extends FindingWorld {

    @Test
    void what_nobody_decided_is_neither_dispatched_nor_dealt_with() {
        UUID id = found("没写怎么办");
        refused("only what was reported", () -> dispatched(id, "supervisor", "SUPERVISOR", "STAFF"));
        refused("decided before", () -> settled(id, "HANDLED"));
    }

    @Test
    void what_was_settled_at_once_is_not_dispatched() {
        UUID id = found("已当场解决");
        decide(id, true);
        refused("only what was reported", () -> dispatched(id, "supervisor", "SUPERVISOR", "STAFF"));
    }

    @Test
    void what_was_reported_is_not_dealt_with_before_it_is_dispatched_nor_closed_at_all() {
        UUID id = reported("上报未分派");
        refused("dispatched before", () -> settled(id, "HANDLED"));
        refused("dispatched before", () -> settled(id, "ON_THE_SPOT"));
        refused("verified and signed", () -> closed(id, settlementOfAnother()));
    }

    @Test
    void only_supervisor_and_manager_dispatch_and_a_major_one_only_the_manager() {
        UUID id = reported("谁都想分派");
        refused("only a supervisor", () -> dispatched(id, "butler", "SUPERVISOR", "STAFF"));
        refused("only a supervisor", () -> dispatched(id, "supervisor", "MANAGER", "STAFF"));
        UUID major = found("重大问题", true, java.time.Instant.now().minusSeconds(60));
        decide(major, false);
        refused("goes to the property manager", () -> dispatched(major, "supervisor", "SUPERVISOR", "STAFF"));
    }

    @Test
    void an_open_order_holds_the_handling_back() {
        UUID id = reported("工单未结");
        dispatch("supervisor", id, Way.FACILITY, world.id("repair"));
        refused("the order opened for a finding", () -> settled(id, "HANDLED"));
    }

    @Test
    void what_was_dealt_with_is_not_closed_unverified_nor_unsigned() {
        UUID id = handled("没复核就想结案");
        UUID settlement = settlement(id);
        refused("verified and signed", () -> closed(id, settlement));
        refused("what was dealt with last", () -> verified(id, settlementOfAnother(), "{HANDLER,SUPERVISOR}"));
        refused("whoever was concerned", () -> verified(id, settlement, "{HANDLER}"));
        refused("whoever was concerned", () -> verified(id, settlement, "{HANDLER,SUPERVISOR,MANAGER}"));
        verify("butler", id, true);
        refused("verified and signed", () -> closed(id, settlement));
        sign("cleaning", id, SignatureRole.HANDLER);
        refused("verified and signed", () -> closed(id, settlement));
        refused("is not dispatched again", () -> dispatched(id, "supervisor", "SUPERVISOR", "STAFF"));
        refused("not decided again|duplicate key", () -> sql("""
                insert into patrol.decision (project_id, finding_id, way, words, by_id, at, recorded_at)
                select ?, ?, 'ON_THE_SPOT', '已解决', id, now(), now() from platform.account where username = 'butler'""", id));
    }

    @Test
    void nobody_signs_for_another_nor_another_sheet_and_what_is_signed_stays() {
        UUID id = handled("想代签");
        verify("butler", id, true);
        refused("nobody for another", () -> signed(id, "HANDLER", "supervisor", hash(id)));
        refused("nobody for another", () -> signed(id, "SUPERVISOR", "butler", hash(id)));
        refused("nobody for another", () -> signed(id, "MANAGER", "manager", hash(id)));
        refused("foreign key", () -> signed(id, "SUPERVISOR", "supervisor", "0".repeat(64)));
        refused(
                "permission denied",
                () -> sql("update patrol.verification set content = '' where project_id = ? and finding_id = ?", id));
        sign("cleaning", id, SignatureRole.HANDLER);
        sign("supervisor", id, SignatureRole.SUPERVISOR);
        refused(
                "permission denied",
                () -> sql("delete from patrol.signature where project_id = ? and finding_id = ?", id));
        refused(
                "that was signed stays",
                () -> sql(
                        "update tickets.ticket set closure_id = null, closed_at = null where project_id = ? and id = ?",
                        id));
    }

    @Test
    @Clause("4.3.2")
    void more_time_is_the_managers_to_grant_before_it_is_due_and_never_back_dated() {
        UUID id = reported("要配件才能修");
        refused(
                "was granted moves",
                () -> sql(
                        "update tickets.ticket set due_at = due_at + interval '1 day' where project_id = ? and id = ?",
                        id));
        refused("not back-dated", () -> asked(id, "now() - interval '1 hour'"));
        refused("answers before being asked|not granted", () -> sql("""
                insert into tickets.extension (project_id, id, ticket_id, by_id, at, reason, from_due, to_due,
                    answered_by, answered_at, granted)
                select t.project_id, gen_random_uuid(), t.id, t.owner_id, now(), '等配件', t.due_at, t.due_at + interval '1 day',
                    (select id from platform.account where username = 'manager'), now(), true
                from tickets.ticket t where t.project_id = ? and t.id = ?""", id));
        asked(id, "now()");
        refused("only the property manager", () -> granted(id, "supervisor", "now()"));
        refused("not back-dated|extension_check", () -> granted(id, "manager", "now() - interval '1 hour'"));
        var late = as("supervisor").post("/p/jinxiu/tickets/" + id + "/extension/answer", Map.of("granted", "yes"));
        org.assertj.core.api.Assertions.assertThat(late.statusCode()).isEqualTo(409);
        granted(id, "manager", "now()");
        refused("stays", () -> granted(id, "manager", "now()"));
    }

    @Test
    void a_walk_with_something_undecided_stays_open() {
        UUID walk = Ids.next();
        seeing(() -> {
            UUID district = jdbc.sql("select id from district.district where project_id = ? limit 1")
                    .param(World.PROJECT)
                    .query(UUID.class)
                    .single();
            UUID route = Ids.next();
            jdbc.sql(
                            "insert into patrol.route (project_id, id, district_id, name, made_at) values (?, ?, ?, '试走', now())")
                    .params(World.PROJECT, route, district)
                    .update();
            jdbc.sql("""
                    insert into patrol.walk (project_id, id, route_id, version, by_id, device_id, started_at, recorded_at)
                    values (?, ?, ?, 1, ?, gen_random_uuid(), now(), now())""").params(World.PROJECT, walk, route, world.id("butler")).update();
            jdbc.sql("update patrol.route set retired_at = now() where project_id = ? and id = ?")
                    .params(World.PROJECT, route)
                    .update();
            return walk;
        });
        UUID id = Ids.next();
        acting("butler", () -> {
            java.time.Instant now = java.time.Instant.now();
            reportFinding.found(
                    world.project(),
                    world.actor("butler"),
                    new Findings.Found(id, walk, null, null, null, null, null, "大堂", false, false, ""),
                    "灯不亮",
                    "",
                    now,
                    now);
            return id;
        });
        String close = """
                update patrol.walk set closed_at = now(), closed_recorded_at = now(), verdict = 'LACKING', rules = 2
                where project_id = ? and id = ?""";
        refused("everything it found is decided", () -> sql(close, walk));
        decide(id, false);
        sql(close, walk);
    }

    private void dispatched(UUID id, String by, String role, String way) {
        sql("""
                insert into patrol.dispatch (project_id, id, finding_id, by_id, role, at, way, opinion)
                select v.p, gen_random_uuid(), v.f, a.id, '%s', now(), '%s', '直接写库'
                from (select cast(? as uuid) as p, cast(? as uuid) as f) v, platform.account a where a.username = '%s'""".formatted(role, way, by), id);
    }

    private void settled(UUID id, String way) {
        sql("""
                insert into tickets.settlement (project_id, id, ticket_id, by_id, at, way, text)
                select t.project_id, gen_random_uuid(), t.id, t.owner_id, now(), '%s', '直接写库'
                from tickets.ticket t where t.project_id = ? and t.id = ?""".formatted(way), id);
    }

    private void closed(UUID id, UUID settlement) {
        sql("""
                insert into tickets.closure (project_id, id, ticket_id, settlement_id, settled_by, by_id, at, outcome, due_at)
                select s.project_id, gen_random_uuid(), t.id, s.id, s.by_id, s.by_id, now(), '直接写库', t.due_at
                from tickets.ticket t join tickets.settlement s on s.project_id = t.project_id and s.id = '%s'
                where t.project_id = ? and t.id = ?""".formatted(settlement), id);
    }

    private void verified(UUID id, UUID settlement, String signers) {
        sql("""
                insert into patrol.verification (project_id, id, finding_id, settlement_id, by_id, at, recorded_at, means,
                    good, words, handler_id, signers, content)
                select s.project_id, gen_random_uuid(), v.f, s.id, s.by_id, now(), now(), 'PHOTO', true, '', s.by_id, '%s', 'x'
                from (select cast(? as uuid) as p, cast(? as uuid) as f) v
                join tickets.settlement s on s.project_id = v.p and s.id = '%s'""".formatted(signers, settlement), id);
    }

    private void signed(UUID id, String role, String by, String hash) {
        UUID drawing = acting(by, () -> files.keep(World.PROJECT, signature()).id());
        sql("""
                insert into patrol.signature
                    (project_id, id, finding_id, verification_id, content_hash, role, by_id, at, drawing_id)
                select v.project_id, gen_random_uuid(), v.finding_id, v.id, '%s', '%s', a.id, now(), '%s'
                from patrol.verification v, platform.account a
                where v.project_id = ? and v.finding_id = ? and v.good and a.username = '%s'""".formatted(hash, role, drawing, by), id);
    }

    private void asked(UUID id, String at) {
        sql("""
                insert into tickets.extension (project_id, id, ticket_id, by_id, at, reason, from_due, to_due)
                select t.project_id, gen_random_uuid(), t.id, t.owner_id, %s, '等配件', t.due_at, t.due_at + interval '1 day'
                from tickets.ticket t where t.project_id = ? and t.id = ?""".formatted(at), id);
    }

    private void granted(UUID id, String by, String at) {
        sql("""
                update tickets.extension set granted = true, answered_at = %s,
                    answered_by = (select id from platform.account where username = '%s')
                where project_id = ? and ticket_id = ?""".formatted(at, by), id);
    }

    private UUID settlement(UUID id) {
        return java.util.Objects.requireNonNull(ticket(id).settlementId());
    }

    private UUID settlementOfAnother() {
        return settlement(handled("另一个问题"));
    }

    private void sql(String statement, UUID id) {
        seeing(() -> jdbc.sql(statement).params(World.PROJECT, id).update());
    }

    private static void refused(String words, org.assertj.core.api.ThrowableAssert.ThrowingCallable move) {
        assertThatThrownBy(move).rootCause().message().containsPattern(words);
    }
}

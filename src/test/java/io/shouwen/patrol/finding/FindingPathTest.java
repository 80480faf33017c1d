package io.shouwen.patrol.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.files.Samples;
import io.shouwen.platform.notify.Notifications.Kind;
import io.shouwen.standard.checklist.Checklists;
import io.shouwen.world.Client;
import io.shouwen.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A finding's way from the wall to the last signature, on the real tables. */
@Clause({"4.3.1", "4.3.2", "4.3.3", "4.3.4"})
class FindingPathTest extends FindingWorld {

    @Autowired
    Checklists checklists;

    @Test
    void settled_on_the_spot_it_is_over_and_needs_nobody() {
        UUID id = found("楼道有烟头");
        decide(id, true);
        assertThat(stage(id)).isEqualTo(FindingStage.SETTLED_AT_ONCE);
        assertThat(ticket(id).stage()).isEqualTo(io.shouwen.tickets.Stage.CLOSED);
        refused("patrol.finding.rule.handled", () -> dispatch("supervisor", id, Way.STAFF, department("保洁部")));
        refused("patrol.finding.rule.decided", () -> decide(id, false));
    }

    @Test
    @Clause({"4.1.2.4", "4.3.2 b"})
    void poor_work_goes_to_the_head_and_over_the_butler_to_two_signatures() {
        UUID id = handled("楼梯间没扫");
        assertThat(stage(id)).isEqualTo(FindingStage.HANDLED);
        assertThat(told("butler", id)).contains(Map.entry("patrol.finding.told.handled", Kind.TASK));
        verify("butler", id, false);
        assertThat(stage(id)).isEqualTo(FindingStage.DISPATCHED);
        assertThat(ticket(id).stage()).isEqualTo(io.shouwen.tickets.Stage.OPEN);
        assertThat(told("cleaning", id)).contains(Map.entry("patrol.finding.told.wrong", Kind.TASK));
        handle("cleaning", id);
        verify("butler", id, true);
        assertThat(Objects.requireNonNull(finding(id).verification()).signers())
                .containsExactlyInAnyOrder(SignatureRole.HANDLER, SignatureRole.SUPERVISOR);
        sign("supervisor", id, SignatureRole.SUPERVISOR);
        assertThat(stage(id)).isEqualTo(FindingStage.VERIFIED);
        sign("cleaning", id, SignatureRole.HANDLER);
        assertThat(stage(id)).isEqualTo(FindingStage.SIGNED);
        assertThat(ticket(id).stage()).isEqualTo(io.shouwen.tickets.Stage.CLOSED);
        assertThat(rows("patrol.verification where finding_id = ?", id)).isEqualTo(2);
    }

    @Test
    @Clause("4.3.2 a")
    void a_broken_facility_becomes_a_repair_order_and_is_handled_when_that_is_closed() {
        UUID id = reported("消火栓箱玻璃破裂");
        dispatch("supervisor", id, Way.FACILITY, department("工程部"));
        UUID order = order(id);
        assertThat(ticket(order).kind()).isEqualTo(io.shouwen.tickets.Kind.REPAIR);
        assertThat(ticket(order).dueAt()).isEqualTo(ticket(id).dueAt());
        assertThat(ticket(id).owner()).isEqualTo(world.id("supervisor"));
        refused("patrol.finding.rule.order-open", () -> handle("supervisor", id));
        closed("head", order, "换了玻璃");
        assertThat(stage(id)).isEqualTo(FindingStage.HANDLED);
        assertThat(Objects.requireNonNull(finding(id).remedy()).by()).isEqualTo(world.id("head"));
        assertThat(ticket(id).settledText()).isEqualTo("换了玻璃");

        verify("butler", id, false);
        assertThat(ticket(order).stage()).as("the order is theirs again").isEqualTo(io.shouwen.tickets.Stage.OPEN);
        assertThat(stage(id)).isEqualTo(FindingStage.DISPATCHED);
        ends("head", order, "又换了一块");
        verify("butler", id, true);
        sign("head", id, SignatureRole.HANDLER);
        sign("supervisor", id, SignatureRole.SUPERVISOR);
        assertThat(stage(id)).isEqualTo(FindingStage.SIGNED);
    }

    @Test
    @Clause("4.3.2 a")
    void who_is_sent_to_mend_sees_the_pictures_and_the_way_back_and_nobody_else_the_files() {
        UUID id = reported("消防门闭门器松脱");
        UUID file = acting("butler", () -> {
            photos.keep(
                    World.PROJECT,
                    Ids.next(),
                    signature(),
                    Instant.now(),
                    id,
                    null,
                    io.shouwen.patrol.round.PhotoSubject.BEFORE);
            return jdbc.sql("select file_id from patrol.photo where project_id = ? and finding_id = ?")
                    .params(World.PROJECT, id)
                    .query(UUID.class)
                    .single();
        });
        dispatch("supervisor", id, Way.FACILITY, world.id("repair"));
        String order = "/p/jinxiu/tickets/" + order(id);
        for (String who : List.of("repair", "supervisor", "desk")) {
            assertThat(as(who).get(order).body())
                    .as(who)
                    .contains("/p/jinxiu/files/" + file, "/p/jinxiu/patrol/findings/" + id);
            assertThat(as(who).status("/p/jinxiu/files/" + file)).as(who).isEqualTo(200);
        }
        String finding = as("repair").get("/p/jinxiu/patrol/findings/" + id).body();
        assertThat(finding).contains("/tickets/" + order(id)).doesNotContain("/tickets/" + id + "\"");
        for (String who : List.of("repair2", "cleaning")) {
            assertThat(as(who).status(order)).as(who).isEqualTo(404);
            assertThat(as(who).status("/p/jinxiu/files/" + file)).as(who).isEqualTo(404);
        }
    }

    @Test
    @Clause("4.3.2 a")
    void a_finding_and_its_order_are_one_matter_in_every_list_that_would_show_both() {
        String title = "单元门电磁锁不吸";
        UUID id = reported(title);
        dispatch("supervisor", id, Way.FACILITY, world.id("repair"));
        String order = "/tickets/" + order(id);
        String all = "/p/jinxiu/tickets?tab=ALL&text="
                + java.net.URLEncoder.encode(title, java.nio.charset.StandardCharsets.UTF_8);
        assertThat(as("supervisor").get(all).body()).contains("/tickets/" + id).doesNotContain(order);
        assertThat(as("supervisor").get(all.replace("tab=ALL", "tab=TEAM")).body())
                .containsPattern("aria-current=\"page\"[^<]*<span class=\"tk-count *\">1</span>");
        assertThat(as("repair").get(all).body()).as("who sees the order alone").contains(order);
        assertThat(as("supervisor").get(all + "&kind=REPAIR").body())
                .as("asked for by its kind")
                .contains(order);
        assertThat(as("supervisor")
                        .get(all.replace("tickets?tab=ALL&text", "search?q"))
                        .body())
                .contains("tickets/" + id)
                .doesNotContain(order);
    }

    @Test
    void what_the_checklist_asked_stands_on_a_finding_in_words() {
        UUID id = reported("门厅地面有水");
        acting("supervisor", () -> checklists.preset(World.PROJECT, "lobby", Instant.now()));
        asOwner("""
                update patrol.finding set item_id = (select id from standard.checklist_item
                    where project_id = '%s' and preset = 'entrance' limit 1) where id = '%s'""".formatted(World.PROJECT, id));
        assertThat(as("butler").get("/p/jinxiu/patrol/findings/" + id).body())
                .contains("大堂门口")
                .doesNotContain("standard.checklist");
    }

    @Test
    @Clause("4.3.2 c")
    void a_residents_breach_becomes_a_breach_case() {
        UUID id = reported("楼道堆放纸箱");
        dispatch("supervisor", id, Way.BREACH, world.id("butler2"));
        UUID order = order(id);
        assertThat(ticket(order).kind()).isEqualTo(io.shouwen.tickets.Kind.BREACH);
        assertThat(ticket(order).offeredTo()).isEqualTo(world.id("butler2"));
        String page = "/p/jinxiu/breaches/" + order;
        Client butler = as("butler2");
        assertThat(butler.get("/p/jinxiu/tickets/" + order).body()).contains(page, "/patrol/findings/" + id);
        assertThat(butler.post(page + "/acceptance", Map.of()).statusCode()).isEqualTo(303);
        assertThat(butler.post(page + "/particulars", Map.of("kind", "PILING", "offender", "UNKNOWN", "place", "9层"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(butler.post(page + "/remedy", Map.of("words", "已劝业户搬走")).statusCode())
                .isEqualTo(303);
        assertThat(stage(id)).as("not verified").isEqualTo(FindingStage.DISPATCHED);
        assertThat(butler.post(
                                page + "/verification",
                                Map.of("good", "yes", "words", "已劝业户搬走"),
                                new Client.Part("photos", "走道.jpg", Samples.jpeg(30, 20)))
                        .statusCode())
                .isEqualTo(303);
        assertThat(stage(id)).isEqualTo(FindingStage.HANDLED);
        assertThat(ticket(id).settledText()).isEqualTo("已劝业户搬走");

        verify("butler", id, false);
        assertThat(stage(id)).isEqualTo(FindingStage.DISPATCHED);
        assertThat(butler.get(page).body()).contains("劝阻无效", "重新打开");
    }

    @Test
    @Clause("4.3.3")
    void a_major_finding_is_the_managers_at_once_with_an_alarm_and_the_manager_signs() {
        UUID id = found("外墙瓷砖松动", true, Instant.now().minusSeconds(60));
        decide(id, false);
        assertThat(told("manager", id)).contains(Map.entry("patrol.finding.told.major", Kind.ALARM));
        assertThat(ticket(id).offeredTo()).isEqualTo(world.id("manager"));
        refused("patrol.finding.rule.major", () -> dispatch("supervisor", id, Way.STAFF, department("保洁部")));
        dispatch("supervisor", id, Way.MAJOR, null);
        assertThat(ticket(id).offeredTo()).isEqualTo(world.id("manager"));
        dispatch("manager", id, Way.MAJOR, null);
        assertThat(ticket(id).owner()).isEqualTo(world.id("manager"));
        assertThat(rows("""
                tickets.hand_over where ticket_id = ? and answer = 'ACCEPTED' and answered_at <= answer_by""", id)).as("taken up in time").isEqualTo(1);
        handle("manager", id);
        verify("butler", id, true);
        sign("supervisor", id, SignatureRole.SUPERVISOR);
        sign("manager", id, SignatureRole.HANDLER);
        assertThat(stage(id)).isEqualTo(FindingStage.VERIFIED);
        sign("manager", id, SignatureRole.MANAGER);
        assertThat(stage(id)).isEqualTo(FindingStage.SIGNED);
    }

    @Test
    void the_manager_sends_a_major_finding_on_and_signs_it_in_the_end() {
        UUID id = found("车库顶板漏水", true, Instant.now().minusSeconds(60));
        decide(id, false);
        dispatch("manager", id, Way.FACILITY, world.id("repair"));
        assertThat(ticket(order(id)).offeredTo()).isEqualTo(world.id("repair"));
        closed("repair", order(id), "堵漏完成");
        verify("butler", id, true);
        assertThat(Objects.requireNonNull(finding(id).verification()).signers())
                .containsExactlyInAnyOrder(SignatureRole.values());
    }

    @Test
    void what_was_sent_wrongly_is_sent_elsewhere_and_the_first_order_no_longer_counts() {
        UUID id = reported("电梯厅有异味");
        dispatch("supervisor", id, Way.FACILITY, world.id("repair"));
        UUID first = order(id);
        dispatch("supervisor", id, Way.STAFF, department("保洁部"));
        closed("repair", first, "不属于工程");
        assertThat(stage(id)).isEqualTo(FindingStage.DISPATCHED);
        accept("cleaning", id);
        handle("cleaning", id);
        assertThat(stage(id)).isEqualTo(FindingStage.HANDLED);
    }

    @Test
    void whoever_sends_it_elsewhere_is_recorded_and_not_the_owner_in_whose_place_it_is_done() {
        UUID id = reported("连廊地砖松动");
        dispatch("supervisor", id, Way.STAFF, department("保洁部"));
        dispatch("manager", id, Way.STAFF, department("绿化部"));
        assertThat(seeing(() -> jdbc.sql("""
                        select a.name from tickets.hand_over h join platform.person a on a.id = h.answered_by
                        where h.ticket_id = ? and h.answer = 'WITHDRAWN'""").param(id).query(String.class).list()))
                .containsExactly("郑海涛");
        assertThat(seeing(() ->
                        jdbc.sql("""
                        select actor_kind || ' ' || actor_name from platform.audit_entry
                        where subject_id = ? and action = 'withdrawn'""").param(id.toString()).query(String.class).list()))
                .containsExactly("STAFF 郑海涛");
    }

    @Test
    void nobody_verifies_or_signs_for_another() {
        UUID id = handled("扶手积灰");
        refused("patrol.finding.rule.not-verifier", () -> verify("cleaning", id, true));
        refused("patrol.finding.rule.not-verifier", () -> verify("butler2", id, true));
        UUID elsewhere = Ids.next();
        refused(
                "patrol.finding.rule.no-photo",
                () -> acting("butler", () -> {
                    verifyFinding.verify(
                            world.project(),
                            id,
                            world.actor("butler"),
                            new VerifyFinding.Look(
                                    elsewhere, true, VerificationProof.PHOTO, null, "", Instant.now(), Instant.now()),
                            Instant.now());
                    return id;
                }));
        refused("patrol.finding.rule.not-verified", () -> sign("cleaning", id, SignatureRole.HANDLER, "none"));
        verify("butler", id, true);
        refused("patrol.finding.rule.not-yours-to-sign", () -> sign("butler", id, SignatureRole.HANDLER));
        refused("patrol.finding.rule.not-yours-to-sign", () -> sign("manager", id, SignatureRole.SUPERVISOR));
        refused("patrol.finding.rule.signed", () -> sign("manager", id, SignatureRole.MANAGER));
        refused("patrol.finding.rule.other-sheet", () -> sign("cleaning", id, SignatureRole.HANDLER, "0".repeat(64)));
        sign("cleaning", id, SignatureRole.HANDLER);
        refused("patrol.finding.rule.signed", () -> sign("cleaning", id, SignatureRole.HANDLER));
    }

    @Test
    @Clause("4.3.2")
    void told_a_day_late_it_is_overdue_at_once_and_said_so() {
        Instant found = Instant.now().minus(Duration.ofDays(3));
        UUID id = found("门厅地砖松动", false, found);
        decide(id, false);
        assertThat(ticket(id).openedAt())
                .isCloseTo(found, org.assertj.core.api.Assertions.within(Duration.ofSeconds(1)));
        assertThat(ticket(id).dueAt()).isBefore(Instant.now());
        io.shouwen.world.Patience.untilAsserted(
                () -> assertThat(ticket(id).level()).isPositive());
    }

    private void sign(String by, UUID id, SignatureRole as, String hash) {
        acting(by, () -> {
            UUID drawing = files.keep(World.PROJECT, signature()).id();
            signFinding.sign(world.project(), id, world.actor(by), Ids.next(), as, hash, drawing, Instant.now());
            return id;
        });
    }

    /** Taken, done and closed on the ticket's own page. */
    private void closed(String by, UUID order, String text) {
        assertThat(as(by).post("/p/jinxiu/tickets/" + order + "/acceptance", Map.of())
                        .statusCode())
                .isEqualTo(303);
        ends(by, order, text);
    }

    private void ends(String by, UUID order, String text) {
        assertThat(as(by).post(
                                "/p/jinxiu/tickets/" + order + "/settlement",
                                Map.of("way", "HANDLED", "text", text, "close", "on"))
                        .statusCode())
                .isEqualTo(303);
    }

    private Set<Map.Entry<String, Kind>> told(String who, UUID id) {
        return Set.copyOf(seeing(() -> jdbc.sql(
                        "select message_key, kind from platform.notification where recipient_id = ? and href = ?")
                .params(world.id(who), "patrol/findings/" + id)
                .query((row, n) -> Map.entry(row.getString(1), Kind.valueOf(row.getString(2))))
                .list()));
    }

    static void refused(String rule, ThrowingCallable move) {
        assertThatThrownBy(move)
                .isInstanceOfSatisfying(
                        RuleBroken.class,
                        broken -> assertThat(List.of(broken.messageKey())).containsExactly(rule));
    }
}

package io.shouwen.tickets.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.security.Actor;
import io.shouwen.standard.StarItem;
import io.shouwen.standard.StarUnit;
import io.shouwen.standard.star.Amount;
import io.shouwen.standard.star.Asked;
import io.shouwen.standard.star.StarLevel;
import io.shouwen.tickets.Channel;
import io.shouwen.tickets.Kind;
import io.shouwen.tickets.KindRules;
import io.shouwen.tickets.Kinds;
import io.shouwen.tickets.NewTicket;
import io.shouwen.tickets.OpenTicket;
import io.shouwen.tickets.Stage;
import io.shouwen.tickets.Ticket;
import io.shouwen.tickets.TicketWorld;
import io.shouwen.tickets.handover.HandOverTicket;
import io.shouwen.world.ShouwenTest;
import io.shouwen.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who asks back and what the resident says, as the database holds it. */
class FollowUpRecordsTest extends ShouwenTest {

    @Autowired
    OpenTicket opening;

    @Autowired
    HandOverTicket handingOver;

    @Autowired
    FollowUpTicket followingUp;

    @Autowired
    Satisfactions satisfactions;

    @Autowired
    TicketWorld tickets;

    @Autowired
    Kinds kinds;

    @Test
    @Clause("2.1.6")
    void a_follow_up_is_due_when_the_star_level_asks_it_else_as_usual() {
        KindRules rules = kinds.rules(Kind.REPAIR);
        Asked asked = new Asked(StarItem.REPAIR_FOLLOWED_UP, new Amount(2, StarUnit.DAYS), true, StarLevel.FOUR_STARS);
        assertThat(FollowUps.within(rules, Optional.of(asked))).isEqualTo(Duration.ofHours(48));
        assertThat(FollowUps.within(rules, Optional.empty())).isEqualTo(Duration.ofHours(24));
    }

    @Test
    @Clause("2.1.6")
    void a_follow_up_by_the_repairer_is_refused_by_rule_and_by_the_database() {
        UUID id = open(Kind.REPAIR).id();
        acting("desk", () -> {
            handingOver.offer(World.PROJECT, id, actor("desk"), world.id("supervisor"), "", Instant.now());
            return null;
        });
        acting("supervisor", () -> {
            handingOver.accept(World.PROJECT, id, actor("supervisor"), Instant.now());
            return null;
        });
        settle("supervisor", id);
        close("manager", id);
        assertThatThrownBy(() -> follow("supervisor", id, 3))
                .isInstanceOfSatisfying(
                        RuleBroken.class,
                        broken -> assertThat(broken.messageKey()).isEqualTo("tickets.rule.follow-up-by-worker"));
        assertThatThrownBy(() -> follow("manager", id, 3))
                .isInstanceOfSatisfying(
                        RuleBroken.class,
                        broken -> assertThat(broken.messageKey()).isEqualTo("tickets.rule.follow-up-by-closer"));
        assertThatThrownBy(() -> asOwner(
                        "update tickets.follow_up set done_at = now(), done_by = settled_by, reached = true where ticket_id = '%s'"
                                .formatted(id)))
                .hasMessageContaining("follow_up_check");
        follow("desk", id, 3);
        assertThat(seeing(() -> jdbc.sql("select done_by from tickets.follow_up where ticket_id = ?")
                        .param(id)
                        .query(UUID.class)
                        .single()))
                .isEqualTo(world.id("desk"));
    }

    @Test
    void after_three_calls_in_vain_the_follow_up_ends() {
        UUID id = open(Kind.REPAIR).id();
        settle("desk", id);
        close("desk", id);
        for (int call = 1; call <= 3; call++) {
            acting("manager", () -> {
                followingUp.called(
                        world.project(),
                        id,
                        actor("manager"),
                        new FollowUps.Call(false, null, ""),
                        false,
                        Instant.now());
                return null;
            });
        }
        assertThatThrownBy(() -> follow("manager", id, 3)).isInstanceOf(RuleBroken.class);
    }

    @Test
    void a_resident_who_is_not_satisfied_gets_the_ticket_reopened() {
        UUID id = open(Kind.REPAIR).id();
        settle("desk", id);
        close("desk", id);
        acting("manager", () -> {
            followingUp.called(
                    world.project(), id, actor("manager"), new FollowUps.Call(true, 1, "还在漏"), true, Instant.now());
            return null;
        });
        Ticket again = seeing(() -> tickets.find(id));
        assertThat(again.stage()).isEqualTo(Stage.OPEN);
        assertThat(again.reopened()).isEqualTo(1);
        assertThat(again.firstReceiver()).isEqualTo(world.id("desk"));
    }

    @Test
    @Clause("2.1.3")
    void a_satisfaction_link_counts_once_and_expires() {
        UUID id = open(Kind.INQUIRY).id();
        settle("desk", id);
        close("desk", id);
        String token = acting("desk", () -> satisfactions.link(World.PROJECT, id, actor("desk"), Instant.now()));
        String late = acting("desk", () -> satisfactions.link(World.PROJECT, id, actor("desk"), Instant.now()));
        assertThat(seeing(() -> jdbc.sql(
                                "select string_agg(token_hash, ' ') from tickets.satisfaction_link where ticket_id = ?")
                        .param(id)
                        .query(String.class)
                        .single()))
                .doesNotContain(token);
        asOwner(
                "update tickets.satisfaction_link set made_at = now() - interval '15 days', expires_at = now() - interval '1 day' where ticket_id = '%s' and made_at = (select max(made_at) from tickets.satisfaction_link where ticket_id = '%s')"
                        .formatted(id, id));
        assertThat(nobody().get("/o/jinxiu/satisfaction/" + late).statusCode()).isEqualTo(410);
        assertThat(answer(late)).isFalse();
        assertThat(answer(token)).isTrue();
        assertThat(answer(token)).isFalse();
        assertThat(nobody().get("/o/jinxiu/satisfaction/guessed").statusCode()).isEqualTo(404);
        assertThat(nobody().get("/o/yunting/satisfaction/" + token).statusCode())
                .isEqualTo(404);
    }

    @Test
    @Clause("2.1.3")
    void the_contact_is_asked_by_short_message_how_it_was_once_a_closing() {
        UUID id = open(Kind.INQUIRY).id();
        settle("desk", id);
        close("desk", id);
        record Asked(String phone, String key, String number) {}
        Asked asked = seeing(() -> jdbc.sql("""
                select m.address, m.message_key, m.arguments[2] from platform.message m
                join tickets.closure c on c.project_id = m.project_id and m.source = 'satisfaction/' || c.id
                where c.project_id = ? and c.ticket_id = ?""")
                .params(World.PROJECT, id)
                .query((row, n) -> new Asked(row.getString(1), row.getString(2), row.getString(3)))
                .single());
        assertThat(asked.phone()).isEqualTo("13800005678");
        assertThat(asked.number()).isEqualTo(seeing(() -> tickets.find(id)).number());
    }

    private boolean answer(String token) {
        return seeing(() -> satisfactions.answer(World.PROJECT, token, 3, "", Instant.now()));
    }

    private OpenTicket.Opened open(Kind kind) {
        NewTicket in =
                new NewTicket(Ids.next(), kind, Channel.CALL, "水管漏水", "", "大堂", null, null, "王女士", "13800005678", null);
        return acting("desk", () -> opening.open(in, world.project(), actor("desk"), Instant.now()));
    }

    private void settle(String username, UUID id) {
        acting(username, () -> tickets.settle(id, actor(username)));
    }

    private void close(String username, UUID id) {
        acting(username, () -> tickets.close(id, actor(username)));
    }

    private void follow(String username, UUID id, int score) {
        acting(username, () -> {
            followingUp.called(
                    world.project(), id, actor(username), new FollowUps.Call(true, score, "满意"), false, Instant.now());
            return null;
        });
    }

    private Actor actor(String username) {
        return world.actor(username);
    }
}

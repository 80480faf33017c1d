package io.shouwen.district;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shouwen.district.HandOver.Party;
import io.shouwen.district.HandOver.Word;
import io.shouwen.platform.Clause;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Role;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Xu hands over to Fang; both say so once, and the supervisor may speak for whoever is not there any more. */
@Clause("4.1.1.2")
class HandOverRulesTest {

    private static final Instant DUE = Instant.parse("2027-03-02T01:00:00Z");
    private static final Actor XU = Actor.of(UUID.randomUUID(), "许移交", Role.BUTLER);
    private static final Actor FANG = Actor.of(UUID.randomUUID(), "方接手", Role.BUTLER);
    private static final Actor OTHER = Actor.of(UUID.randomUUID(), "别的管家", Role.BUTLER);
    private static final Actor SUPERVISOR = Actor.of(UUID.randomUUID(), "主管", Role.SUPERVISOR);
    private static final Party FROM = new Party(UUID.randomUUID(), "甲区", XU.id(), XU.name());
    private static final Party TO = new Party(UUID.randomUUID(), "乙区", FANG.id(), FANG.name());

    @Test
    void each_side_awaits_its_own_butler_once() {
        HandOver begun = between(FROM, TO);
        assertThat(begun.awaits(Side.LEAVING, XU)).isTrue();
        assertThat(begun.awaits(Side.COMING, FANG)).isTrue();
        assertThat(begun.awaits(Side.LEAVING, FANG)).isFalse();
        assertThat(begun.awaits(Side.COMING, XU)).isFalse();
        assertThat(said(Side.LEAVING, begun).awaits(Side.LEAVING, XU)).isFalse();
        assertThat(said(Side.LEAVING, begun).awaits(Side.COMING, FANG)).isTrue();
        assertThat(said(Side.COMING, begun).awaits(Side.COMING, FANG)).isFalse();
    }

    @Test
    void the_second_word_completes_it() {
        HandOver begun = between(FROM, TO);
        assertThat(begun.completedBy(Side.LEAVING)).isFalse();
        assertThat(begun.completedBy(Side.COMING)).isFalse();
        assertThat(said(Side.LEAVING, begun).completedBy(Side.COMING)).isTrue();
        assertThat(said(Side.LEAVING, begun).completedBy(Side.LEAVING)).isFalse();
        assertThat(said(Side.COMING, begun).completedBy(Side.LEAVING)).isTrue();
    }

    @Test
    void nobody_else_says_it() {
        for (Side side : Side.values()) {
            refused("district.rule.not-yours", between(FROM, TO), side, OTHER);
            assertThat(between(FROM, TO).awaits(side, OTHER)).isFalse();
        }
        refused("district.rule.not-yours", between(FROM, TO), Side.COMING, XU);
        allowed(between(FROM, TO), Side.COMING, FANG, "");
        allowed(between(FROM, TO), Side.LEAVING, XU, "");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"SUPERVISOR", "MANAGER", "ADMIN"})
    void who_leads_speaks_for_the_one_who_leaves_with_a_reason_and_never_for_the_one_who_comes(Role role) {
        Actor lead = Actor.of(UUID.randomUUID(), "领导", role);
        HandOver begun = between(FROM, TO);
        assertThat(begun.awaits(Side.LEAVING, lead)).isTrue();
        assertThat(begun.inStead(Side.LEAVING, lead)).isTrue();
        refused("district.rule.reason", begun, Side.LEAVING, lead);
        allowed(begun, Side.LEAVING, lead, "病假");
        assertThat(begun.awaits(Side.COMING, lead)).isFalse();
        refused("district.rule.not-yours", begun, Side.COMING, lead);
    }

    @Test
    void for_a_vacant_district_the_supervisor_speaks_in_her_own_right() {
        HandOver fromNobody = between(new Party(FROM.district(), "甲区", null, null), TO);
        assertThat(fromNobody.own(Side.LEAVING, SUPERVISOR)).isTrue();
        assertThat(fromNobody.inStead(Side.LEAVING, SUPERVISOR)).isFalse();
        allowed(fromNobody, Side.LEAVING, SUPERVISOR, "");
        HandOver toNobody = between(FROM, new Party(TO.district(), "乙区", null, null));
        allowed(toNobody, Side.COMING, SUPERVISOR, "");
        refused("district.rule.not-yours", toNobody, Side.COMING, OTHER);
    }

    @Test
    void what_was_withdrawn_or_done_awaits_nobody() {
        HandOver withdrawn = ended(between(FROM, TO), null, DUE);
        HandOver done = ended(between(FROM, TO), DUE, null);
        assertThat(List.of(withdrawn, done))
                .noneMatch(HandOver::open)
                .noneMatch(each -> each.awaits(Side.COMING, FANG));
        refused("district.rule.withdrawn", withdrawn, Side.COMING, FANG);
        allowed(done, Side.COMING, FANG, "");
    }

    @Test
    void it_is_late_after_its_day_as_long_as_it_is_open() {
        assertThat(between(FROM, TO).late(DUE)).isFalse();
        assertThat(between(FROM, TO).late(DUE.plusSeconds(1))).isTrue();
        assertThat(ended(between(FROM, TO), DUE, null).late(DUE.plusSeconds(1))).isFalse();
    }

    @Test
    void a_district_that_changes_its_butler_moves_as_a_whole() {
        assertThat(between(FROM, TO).whole()).isFalse();
        assertThat(between(FROM, new Party(FROM.district(), "甲区", FANG.id(), FANG.name()))
                        .whole())
                .isTrue();
    }

    private static void allowed(HandOver handOver, Side side, Actor actor, String reason) {
        assertThatCode(() -> handOver.mustBeAllowed(side, actor, reason)).doesNotThrowAnyException();
    }

    private static void refused(String why, HandOver handOver, Side side, Actor actor) {
        assertThatThrownBy(() -> handOver.mustBeAllowed(side, actor, " "))
                .isInstanceOfSatisfying(
                        RuleBroken.class, e -> assertThat(e.messageKey()).isEqualTo(why));
    }

    private static HandOver between(Party from, Party to) {
        return with(from, to, null, null, null, null);
    }

    private static HandOver said(Side side, HandOver of) {
        Word word = new Word(XU.id(), XU.name(), false, "", DUE.minusSeconds(60));
        return side == Side.LEAVING
                ? with(of.from(), of.to(), word, null, null, null)
                : with(of.from(), of.to(), null, word, null, null);
    }

    private static HandOver ended(HandOver of, @Nullable Instant doneAt, @Nullable Instant withdrawnAt) {
        return with(of.from(), of.to(), null, null, doneAt, withdrawnAt);
    }

    private static HandOver with(
            Party from,
            Party to,
            @Nullable Word leaving,
            @Nullable Word coming,
            @Nullable Instant doneAt,
            @Nullable Instant withdrawnAt) {
        return new HandOver(
                UUID.randomUUID(),
                from,
                to,
                List.of(),
                "调岗",
                "主管",
                DUE.minus(HandOver.TIME),
                DUE,
                leaving,
                coming,
                doneAt,
                withdrawnAt);
    }
}

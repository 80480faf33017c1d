package io.shouwen.district;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.district.DistrictHandOver.Party;
import io.shouwen.district.DistrictHandOver.Word;
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
class DistrictHandOverRulesTest {

    private static final Instant DUE = Instant.parse("2027-03-02T01:00:00Z");
    private static final Actor XU = Actor.of(UUID.randomUUID(), "许移交", Role.BUTLER);
    private static final Actor FANG = Actor.of(UUID.randomUUID(), "方接手", Role.BUTLER);
    private static final Actor OTHER = Actor.of(UUID.randomUUID(), "别的管家", Role.BUTLER);
    private static final Actor SUPERVISOR = Actor.of(UUID.randomUUID(), "主管", Role.SUPERVISOR);
    private static final Party FROM = new Party(UUID.randomUUID(), "甲区", XU.id(), XU.name());
    private static final Party TO = new Party(UUID.randomUUID(), "乙区", FANG.id(), FANG.name());

    @Test
    void each_side_awaits_its_own_butler_once() {
        DistrictHandOver begun = between(FROM, TO);
        assertThat(begun.awaits(HandOverSide.LEAVING, XU)).isTrue();
        assertThat(begun.awaits(HandOverSide.COMING, FANG)).isTrue();
        assertThat(begun.awaits(HandOverSide.LEAVING, FANG)).isFalse();
        assertThat(begun.awaits(HandOverSide.COMING, XU)).isFalse();
        assertThat(said(HandOverSide.LEAVING, begun).awaits(HandOverSide.LEAVING, XU))
                .isFalse();
        assertThat(said(HandOverSide.LEAVING, begun).awaits(HandOverSide.COMING, FANG))
                .isTrue();
        assertThat(said(HandOverSide.COMING, begun).awaits(HandOverSide.COMING, FANG))
                .isFalse();
    }

    @Test
    void the_second_word_completes_it() {
        DistrictHandOver begun = between(FROM, TO);
        assertThat(begun.completedBy(HandOverSide.LEAVING)).isFalse();
        assertThat(begun.completedBy(HandOverSide.COMING)).isFalse();
        assertThat(said(HandOverSide.LEAVING, begun).completedBy(HandOverSide.COMING))
                .isTrue();
        assertThat(said(HandOverSide.LEAVING, begun).completedBy(HandOverSide.LEAVING))
                .isFalse();
        assertThat(said(HandOverSide.COMING, begun).completedBy(HandOverSide.LEAVING))
                .isTrue();
    }

    @Test
    void nobody_else_says_it() {
        for (HandOverSide side : HandOverSide.values()) {
            refused("district.rule.not-yours", between(FROM, TO), side, OTHER);
            assertThat(between(FROM, TO).awaits(side, OTHER)).isFalse();
        }
        refused("district.rule.not-yours", between(FROM, TO), HandOverSide.COMING, XU);
        allowed(between(FROM, TO), HandOverSide.COMING, FANG, "");
        allowed(between(FROM, TO), HandOverSide.LEAVING, XU, "");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"SUPERVISOR", "MANAGER", "ADMIN"})
    void who_leads_speaks_for_the_one_who_leaves_with_a_reason_and_never_for_the_one_who_comes(Role role) {
        Actor lead = Actor.of(UUID.randomUUID(), "领导", role);
        DistrictHandOver begun = between(FROM, TO);
        assertThat(begun.awaits(HandOverSide.LEAVING, lead)).isTrue();
        assertThat(begun.inStead(HandOverSide.LEAVING, lead)).isTrue();
        refused("district.rule.reason", begun, HandOverSide.LEAVING, lead);
        allowed(begun, HandOverSide.LEAVING, lead, "病假");
        assertThat(begun.awaits(HandOverSide.COMING, lead)).isFalse();
        refused("district.rule.not-yours", begun, HandOverSide.COMING, lead);
    }

    @Test
    void for_a_vacant_district_the_supervisor_speaks_in_her_own_right() {
        DistrictHandOver fromNobody = between(new Party(FROM.district(), "甲区", null, null), TO);
        assertThat(fromNobody.own(HandOverSide.LEAVING, SUPERVISOR)).isTrue();
        assertThat(fromNobody.inStead(HandOverSide.LEAVING, SUPERVISOR)).isFalse();
        allowed(fromNobody, HandOverSide.LEAVING, SUPERVISOR, "");
        DistrictHandOver toNobody = between(FROM, new Party(TO.district(), "乙区", null, null));
        allowed(toNobody, HandOverSide.COMING, SUPERVISOR, "");
        refused("district.rule.not-yours", toNobody, HandOverSide.COMING, OTHER);
    }

    @Test
    void what_was_withdrawn_or_done_awaits_nobody() {
        DistrictHandOver withdrawn = ended(between(FROM, TO), null, DUE);
        DistrictHandOver done = ended(between(FROM, TO), DUE, null);
        assertThat(List.of(withdrawn, done))
                .noneMatch(DistrictHandOver::open)
                .noneMatch(each -> each.awaits(HandOverSide.COMING, FANG));
        refused("district.rule.withdrawn", withdrawn, HandOverSide.COMING, FANG);
        allowed(done, HandOverSide.COMING, FANG, "");
    }

    @Test
    void only_what_is_still_under_way_is_called_off() {
        assertThat(between(FROM, TO).mayWithdraw()).isNull();
        assertThat(ended(between(FROM, TO), DUE, null).mayWithdraw())
                .isNotNull()
                .extracting(RuleBroken::messageKey)
                .isEqualTo("district.rule.done");
        assertThat(ended(between(FROM, TO), null, DUE).mayWithdraw())
                .isNotNull()
                .extracting(RuleBroken::messageKey)
                .isEqualTo("district.rule.withdrawn");
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

    private static void allowed(DistrictHandOver handOver, HandOverSide side, Actor actor, String reason) {
        assertThat(handOver.mayConfirm(side, actor, reason)).isNull();
    }

    private static void refused(String why, DistrictHandOver handOver, HandOverSide side, Actor actor) {
        assertThat(handOver.mayConfirm(side, actor, " "))
                .isNotNull()
                .extracting(RuleBroken::messageKey)
                .isEqualTo(why);
    }

    private static DistrictHandOver between(Party from, Party to) {
        return with(from, to, null, null, null, null);
    }

    private static DistrictHandOver said(HandOverSide side, DistrictHandOver of) {
        Word word = new Word(XU.id(), XU.name(), false, "", DUE.minusSeconds(60));
        return side == HandOverSide.LEAVING
                ? with(of.from(), of.to(), word, null, null, null)
                : with(of.from(), of.to(), null, word, null, null);
    }

    private static DistrictHandOver ended(
            DistrictHandOver of, @Nullable Instant doneAt, @Nullable Instant withdrawnAt) {
        return with(of.from(), of.to(), null, null, doneAt, withdrawnAt);
    }

    private static DistrictHandOver with(
            Party from,
            Party to,
            @Nullable Word leaving,
            @Nullable Word coming,
            @Nullable Instant doneAt,
            @Nullable Instant withdrawnAt) {
        return new DistrictHandOver(
                UUID.randomUUID(),
                from,
                to,
                List.of(),
                "调岗",
                "主管",
                DUE.minus(DistrictHandOver.TIME),
                DUE,
                leaving,
                coming,
                doneAt,
                withdrawnAt);
    }
}

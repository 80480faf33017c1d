package io.shouwen.custody.pickup;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.custody.pickup.Collector.Delegate;
import io.shouwen.custody.pickup.Collector.Member;
import io.shouwen.custody.pickup.Collector.Stranger;
import io.shouwen.custody.pickup.HandOut.Proof;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Role;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class HandOutTest {

    private static final UUID HOUSE = UUID.randomUUID();
    private static final Instant DUE = Instant.parse("2026-12-07T16:00:00Z");
    private static final Actor DESK = Actor.of(UUID.randomUUID(), "前台", Role.DESK);

    private final WaitingParcel ours =
            new WaitingParcel(UUID.randomUUID(), "SF1234567890", HOUSE, "王芳", "13800005678", DUE);
    private final WaitingParcel theirs =
            new WaitingParcel(UUID.randomUUID(), "YT7777", UUID.randomUUID(), "李强", "13900001111", DUE);

    @Test
    void a_member_of_the_household_takes_all_its_parcels() {
        assertThat(refusal(member(true), DESK, ours, ours)).isNull();
    }

    @Test
    void somebody_of_another_house_does_not() {
        assertThat(refusal(member(false), DESK, ours)).isEqualTo("custody.pickup.rule.not-of-house");
    }

    @Test
    void a_parcel_of_another_house_does_not_go_with_them() {
        assertThat(refusal(member(true), DESK, ours, theirs)).isEqualTo("custody.pickup.rule.wrong-house");
        assertThat(refusal(new Delegate("陈阿姨", "保姆", "13700000000"), DESK, ours, theirs))
                .isEqualTo("custody.pickup.rule.wrong-house");
    }

    @Test
    void a_delegate_is_named_with_relation_and_phone() {
        assertThat(refusal(new Delegate("陈阿姨", "保姆", "13700000000"), DESK, ours))
                .isNull();
        assertThat(refusal(new Delegate(" ", "保姆", "13700000000"), DESK, ours))
                .isEqualTo("custody.pickup.rule.delegate");
        assertThat(refusal(new Delegate("陈阿姨", " ", "13700000000"), DESK, ours))
                .isEqualTo("custody.pickup.rule.delegate");
        assertThat(refusal(new Delegate("陈阿姨", "保姆", ""), DESK, ours)).isEqualTo("custody.pickup.rule.delegate");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void only_a_supervisor_or_manager_makes_an_exception(Role role) {
        Actor by = Actor.of(UUID.randomUUID(), "某人", role);
        String refusal = refusal(new Stranger("赵", "物业代管", "13700000000", "业主来电授权"), by, ours, theirs);
        if (role == Role.SUPERVISOR || role == Role.MANAGER) {
            assertThat(refusal).isNull();
        } else {
            assertThat(refusal).isEqualTo("custody.pickup.rule.override");
        }
    }

    @Test
    void an_exception_has_a_reason() {
        Actor supervisor = Actor.of(UUID.randomUUID(), "主管", Role.SUPERVISOR);
        assertThat(refusal(new Stranger("赵", "代管", "137", " "), supervisor, ours))
                .isEqualTo("custody.rule.no-reason");
        assertThat(handOut(new Stranger("赵", "代管", "137", "来电授权")).reason()).isEqualTo("来电授权");
        assertThat(handOut(member(true)).reason()).isEmpty();
    }

    @Test
    void nothing_is_handed_out_without_a_parcel() {
        assertThat(refusal(member(true), DESK)).isEqualTo("custody.pickup.rule.no-parcel");
    }

    @ParameterizedTest
    @CsvSource({
        "SF1234567890, TRACKING",
        "sf123 4567890, TRACKING",
        "7890, TRACKING",
        "890, PHONE",
        "5678, PHONE",
        "138-0000-5678, PHONE",
        "3-2-1201, HOUSE",
        "王芳, NAME",
        "wf, NAME"
    })
    void what_was_typed_says_how_the_household_was_found(String typed, Proof proof) {
        assertThat(Proof.of(typed, List.of(theirs, ours))).isEqualTo(proof);
    }

    @Test
    void before_the_limit_only_an_unwanted_parcel_goes_back() {
        Instant justBefore = DUE.minusMillis(1);
        assertThat(ours.overdue(justBefore)).isFalse();
        assertThat(ours.overdue(DUE)).isTrue();
        assertThat(key(ours.mayGoBack(false, justBefore))).isEqualTo("custody.pickup.rule.not-due");
        assertThat(ours.mayGoBack(true, justBefore)).isNull();
        assertThat(ours.mayGoBack(false, DUE)).isNull();
    }

    private static Member member(boolean ofHouse) {
        return new Member(UUID.randomUUID(), ofHouse, "王芳", "13800005678");
    }

    private static HandOut handOut(Collector collector) {
        return new HandOut(UUID.randomUUID(), HOUSE, collector, Proof.NAME, null);
    }

    private static @Nullable String refusal(Collector collector, Actor by, WaitingParcel... parcels) {
        return key(handOut(collector).mayGo(List.of(parcels), by));
    }

    private static @Nullable String key(@Nullable RuleBroken refusal) {
        return refusal == null ? null : refusal.messageKey();
    }
}

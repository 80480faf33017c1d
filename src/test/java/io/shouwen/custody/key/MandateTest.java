package io.shouwen.custody.key;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MandateTest {

    private static final Instant NOON = Instant.parse("2026-11-30T04:00:00Z");
    private static final Instant EVENING = NOON.plus(Duration.ofHours(6));
    private static final UUID HOUSE = new UUID(3, 1);
    private static final Actor DESK = Actor.of(new UUID(9, 1), "林晓雯", Role.DESK);
    private static final Actor SUPERVISOR = Actor.of(new UUID(9, 2), "周敏", Role.SUPERVISOR);
    private static final Actor MANAGER = Actor.of(new UUID(9, 3), "郑国强", Role.MANAGER);

    @Test
    void staff_use_a_key_for_what_the_owner_allows_until_the_mandate_ends() {
        Mandate mandate = mandate(true, EVENING);
        assertThat(mandate.breach(use(KeyPurpose.REPAIR, true, "王师傅", "", EVENING)))
                .isNull();
        assertThat(mandate.breach(use(KeyPurpose.REPAIR, true, "王师傅", "", EVENING.plusSeconds(1))))
                .isEqualTo(MandateBreach.EXPIRED);
        assertThat(mandate.breach(use(KeyPurpose.VIEWING, true, "王师傅", "", NOON)))
                .isEqualTo(MandateBreach.PURPOSE);
        assertThat(mandate(true, null).breach(use(KeyPurpose.REPAIR, true, "王师傅", "", EVENING.plusSeconds(1))))
                .isNull();
    }

    @Test
    void a_stranger_or_his_company_must_be_named_however_it_is_written() {
        Mandate mandate = mandate(true, null);
        assertThat(mandate.breach(use(KeyPurpose.REPAIR, false, "赵师傅", "", EVENING)))
                .isEqualTo(MandateBreach.PERSON);
        assertThat(mandate.breach(use(KeyPurpose.REPAIR, false, "赵师傅", "haier  售后", EVENING)))
                .isNull();
        assertThat(mandate.breach(use(KeyPurpose.REPAIR, false, " 李 姐", "", EVENING)))
                .isNull();
        assertThat(mandate.breach(use(KeyPurpose.REPAIR, false, "", " ", EVENING)))
                .isEqualTo(MandateBreach.PERSON);
    }

    @Test
    void staff_are_strangers_where_the_owner_did_not_allow_all_of_them() {
        Mandate mandate = mandate(false, null);
        assertThat(mandate.breach(use(KeyPurpose.REPAIR, true, "王师傅", "", EVENING)))
                .isEqualTo(MandateBreach.PERSON);
        assertThat(mandate.breach(use(KeyPurpose.REPAIR, true, "李姐", "", EVENING)))
                .isNull();
    }

    @Test
    void a_residents_key_stays_without_a_mandate_and_a_public_one_goes_out() {
        KeyUse use = use(KeyPurpose.REPAIR, true, "王师傅", "", EVENING);
        assertThat(new KeyRing(HOUSE, HOUSE, null).breach(use)).isEqualTo(MandateBreach.NO_MANDATE);
        assertThat(new KeyRing(HOUSE, null, null).breach(use)).isNull();
        assertThat(new KeyRing(HOUSE, null, mandate(false, null)).breach(use)).isEqualTo(MandateBreach.PERSON);
        assertThat(key(new KeyRing(HOUSE, HOUSE, null).mayEndMandate())).isEqualTo("custody.key.rule.no-mandate");
        assertThat(new KeyRing(HOUSE, HOUSE, mandate(true, null)).mayEndMandate())
                .isNull();
    }

    @Test
    void outside_the_mandate_only_a_supervisor_or_manager_lets_it_out_and_says_why() {
        KeyRing ring = new KeyRing(HOUSE, HOUSE, mandate(true, null));
        KeyUse viewing = use(KeyPurpose.VIEWING, true, "王师傅", "", EVENING);
        assertThat(key(ring.mayGoOut(viewing, "业主电话同意", DESK))).isEqualTo("custody.key.breach.purpose");
        assertThat(key(ring.mayGoOut(viewing, " ", SUPERVISOR))).isEqualTo("custody.key.rule.override-reason");
        assertThat(ring.mayGoOut(viewing, "业主电话同意", SUPERVISOR)).isNull();
        assertThat(ring.mayGoOut(viewing, "业主电话同意", MANAGER)).isNull();
        assertThat(ring.mayGoOut(use(KeyPurpose.REPAIR, true, "王师傅", "", EVENING), "", DESK))
                .isNull();
    }

    private static Mandate mandate(boolean staff, @Nullable Instant until) {
        return new Mandate(
                new UUID(4, 1),
                "老王",
                "",
                Set.of(KeyPurpose.REPAIR),
                staff,
                List.of("Haier 售后", "李姐"),
                until,
                new UUID(7, 1));
    }

    private static KeyUse use(KeyPurpose purpose, boolean staff, String name, String company, Instant until) {
        return new KeyUse(purpose, staff, name, company, until);
    }

    private static @Nullable String key(@Nullable RuleBroken refusal) {
        return refusal == null ? null : refusal.messageKey();
    }
}

package io.shouwen.custody.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shouwen.platform.Clause;
import io.shouwen.platform.RuleBroken;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Role;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@Clause("3.4.1")
class ConsentTest {

    private static final Instant GIVEN = Instant.parse("2026-11-01T02:00:00Z");
    private static final Instant LATER = Instant.parse("2026-11-20T02:00:00Z");
    private static final Actor DESK = Actor.of(new UUID(9, 1), "林晓雯", Role.DESK);

    @Test
    void a_consent_stands_until_it_is_withdrawn() {
        Consent given = new Consent(new UUID(1, 1), new UUID(2, 1), 3, "王芳", new UUID(7, 1), "zh", GIVEN, null);
        assertThat(given.stands()).isTrue();
        Consent withdrawn = given.withdraw(DESK, LATER);
        assertThat(withdrawn.stands()).isFalse();
        assertThat(withdrawn.withdrawn()).isEqualTo(new Consent.Withdrawal(LATER, Actor.Kind.STAFF, DESK.id()));
        assertThatThrownBy(() -> withdrawn.withdraw(DESK, LATER)).isInstanceOf(RuleBroken.class);
    }
}

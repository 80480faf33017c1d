package io.shouwen.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

class StoredSessionTest {

    private static final Instant BEGUN = Instant.parse("2026-11-30T00:00:00Z");
    private static final String CONTEXT = HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;
    private static final SignedOn DESK = new SignedOn(UUID.randomUUID(), "desk", "林小满", false);

    private static StoredSession used(Duration after) {
        return StoredSession.stored("id", BEGUN, BEGUN.plus(after), DESK, Map.of("kept", "text"));
    }

    @Test
    void it_ends_twelve_hours_after_the_last_request_and_sixteen_after_its_begin() {
        assertThat(used(Duration.ZERO).ends()).isEqualTo(BEGUN.plus(Duration.ofHours(12)));
        assertThat(used(Duration.ofHours(3)).ends()).isEqualTo(BEGUN.plus(Duration.ofHours(15)));
        assertThat(used(Duration.ofHours(5)).ends()).isEqualTo(BEGUN.plus(Duration.ofHours(16)));
    }

    @Test
    void its_use_is_written_once_a_minute() {
        StoredSession session = used(Duration.ZERO);
        session.setLastAccessedTime(BEGUN.plusSeconds(59));
        assertThat(session.changed()).isFalse();
        session.setLastAccessedTime(BEGUN.plusSeconds(60));
        assertThat(session.changed()).isTrue();
        assertThat(session.used()).isEqualTo(BEGUN.plusSeconds(60));
        session.saved();
        assertThat(session.changed()).isFalse();
    }

    @Test
    void who_signed_in_is_made_from_the_account_and_nothing_else_but_texts_is_kept() {
        StoredSession session = used(Duration.ZERO);
        assertThat(session.who()).isEqualTo(DESK);
        assertThat(session.getAttributeNames()).containsExactlyInAnyOrder(CONTEXT, "kept");
        session.setAttribute(CONTEXT, new SecurityContextImpl());
        assertThat(session.who()).isNull();
        assertThat(session.written()).isEmpty();
        assertThatThrownBy(() -> session.setAttribute("list", List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_is_set_and_removed_is_written() {
        StoredSession session = used(Duration.ZERO);
        session.setAttribute("new", "text");
        session.removeAttribute("kept");
        assertThat(session.changed()).isTrue();
        assertThat(session.written()).containsExactlyInAnyOrder("new", "kept");
        assertThat((String) session.getAttribute("new")).isEqualTo("text");
        assertThat((String) session.getAttribute("kept")).isNull();
        session.saved();
        assertThat(session.written()).isEmpty();
    }

    @Test
    void a_new_one_is_stored_under_the_id_it_has_at_last() {
        StoredSession session = StoredSession.begin(BEGUN);
        String first = session.getId();
        assertThat(session.changed()).isTrue();
        assertThat(session.storedId()).isNull();
        assertThat(session.changeSessionId()).isNotEqualTo(first).isEqualTo(session.getId());
        session.saved();
        assertThat(session.storedId()).isEqualTo(session.getId());
        assertThat(session.changed()).isFalse();
    }
}

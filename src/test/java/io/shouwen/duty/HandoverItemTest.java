package io.shouwen.duty;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.duty.HandoverItems.Item;
import io.shouwen.platform.Ids;
import io.shouwen.platform.security.Actor;
import io.shouwen.platform.security.Role;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A note is read by every post, and leads on only those who may go there. */
class HandoverItemTest {

    @Test
    void what_stands_in_a_note_opens_for_who_may_open_it() {
        assertThat(opening("tickets/1"))
                .containsExactly(Role.DESK, Role.CONTROL, Role.SUPERVISOR, Role.MANAGER, Role.QUALITY, Role.ADMIN);
        assertThat(opening("desk")).containsExactly(Role.DESK, Role.CONTROL, Role.SUPERVISOR, Role.MANAGER);
        assertThat(opening(null)).isEmpty();
    }

    private static List<Role> opening(@org.jspecify.annotations.Nullable String href) {
        Item item = new Item("handover.item.matter", "漏水", null, href);
        return Arrays.stream(Role.values())
                .filter(role -> item.opensFor(Actor.of(Ids.next(), "读者", role)))
                .toList();
    }
}

package io.shouwen.tickets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.security.Actor;
import io.shouwen.world.ShouwenTest;
import io.shouwen.world.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

/** What the database holds, whoever writes. */
class TicketRecordsTest extends ShouwenTest {

    @Autowired
    OpenTicket opening;

    @Autowired
    TicketNumbers numbers;

    @Test
    void sixteen_people_at_once_get_sixteen_numbers_without_a_gap() throws Exception {
        List<String> given = new ArrayList<>();
        try (ExecutorService people = Executors.newFixedThreadPool(16)) {
            List<Callable<String>> all = IntStream.range(0, 16)
                    .<Callable<String>>mapToObj(n -> () -> open(Kind.PRAISE).number())
                    .toList();
            for (Future<String> one : people.invokeAll(all)) {
                given.add(one.get());
            }
        }
        List<Integer> last = given.stream()
                .map(number -> Integer.valueOf(number.substring(number.length() - 4)))
                .sorted()
                .toList();
        assertThat(last)
                .isEqualTo(IntStream.range(last.getFirst(), last.getFirst() + 16)
                        .boxed()
                        .toList());
        assertThat(given).allSatisfy(number -> assertThat(number).matches("BY-\\d{8}-\\d{4}"));
    }

    @Test
    void a_number_given_to_what_was_not_saved_is_given_again() {
        String refused =
                acting("desk", () -> numbers.next(World.PROJECT, PlainKind.HELP, java.time.LocalDate.of(2020, 1, 1)));
        assertThat(refused).isEqualTo("QZ-20200101-0001");
        assertThatThrownBy(() -> acting("desk", () -> {
                    numbers.next(World.PROJECT, PlainKind.HELP, java.time.LocalDate.of(2020, 1, 1));
                    throw new IllegalStateException("not saved");
                }))
                .hasMessage("not saved");
        assertThat(acting(
                        "desk", () -> numbers.next(World.PROJECT, PlainKind.HELP, java.time.LocalDate.of(2020, 1, 1))))
                .isEqualTo("QZ-20200101-0002");
    }

    @Test
    @Clause("4.1.1.2")
    void the_first_receiver_cannot_be_replaced_not_even_by_sql() {
        UUID id = open(Kind.REPAIR).id();
        assertThatThrownBy(() -> acting(
                        "desk",
                        () -> jdbc.sql("update tickets.ticket set first_receiver_id = ? where id = ?")
                                .params(world.id("butler"), id)
                                .update()))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> asOwner("update tickets.ticket set first_receiver_id = '%s' where id = '%s'"
                        .formatted(world.id("butler"), id)))
                .hasMessageContaining("first receiver and number stay");
    }

    @Test
    @Clause("4.1.1.2")
    void an_owner_without_an_accepted_hand_over_is_refused_by_the_database() {
        UUID id = open(Kind.REPAIR).id();
        assertThatThrownBy(() -> acting(
                        "desk",
                        () -> jdbc.sql("update tickets.ticket set owner_id = ? where id = ?")
                                .params(world.id("butler"), id)
                                .update()))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("no accepted hand-over");
    }

    @Test
    void a_ticket_closed_without_a_settlement_is_refused_by_the_database() {
        UUID id = open(Kind.REPAIR).id();
        assertThatThrownBy(() -> asOwner(
                        "update tickets.ticket set closure_id = gen_random_uuid(), closed_at = now() where id = '%s'"
                                .formatted(id)))
                .isInstanceOf(IllegalStateException.class);
    }

    private OpenTicket.Opened open(Kind kind) {
        NewTicket in =
                new NewTicket(Ids.next(), kind, Channel.CALL, "水管漏水", "", "大堂", null, null, "王女士", "13800005678", null);
        return acting("desk", () -> opening.open(in, world.project(), actor("desk"), Instant.now()));
    }

    private Actor actor(String username) {
        return world.actor(username);
    }
}

package io.shouwen.tickets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.security.Actor;
import io.shouwen.world.Patience;
import io.shouwen.world.ShouwenTest;
import io.shouwen.world.World;
import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

/** What the database holds, whoever writes. */
class TicketRecordsTest extends ShouwenTest {

    @Autowired
    OpenTicket opening;

    @Autowired
    TicketNumbers numbers;

    @Autowired
    DataSource dataSource;

    @Test
    void sixteen_people_at_once_get_sixteen_numbers() throws Exception {
        List<String> given = new ArrayList<>();
        try (ExecutorService people = Executors.newFixedThreadPool(16)) {
            List<Callable<String>> all = IntStream.range(0, 16)
                    .<Callable<String>>mapToObj(n -> () -> open(Kind.PRAISE).number())
                    .toList();
            for (Future<String> one : people.invokeAll(all)) {
                given.add(one.get());
            }
        }
        assertThat(given).doesNotHaveDuplicates().hasSize(16);
        assertThat(given).allSatisfy(number -> assertThat(number).matches("BY-\\d{8}-\\d{4}"));
    }

    @Test
    void a_number_given_to_what_was_not_saved_is_not_given_again() {
        LocalDate day = LocalDate.of(2020, 1, 1);
        assertThat(acting("desk", () -> next(day))).isEqualTo("QZ-20200101-0001");
        assertThatThrownBy(() -> acting("desk", () -> {
                    next(day);
                    throw new IllegalStateException("not saved");
                }))
                .hasMessage("not saved");
        assertThat(acting("desk", () -> next(day))).isEqualTo("QZ-20200101-0003");
    }

    /** The first waits for the second, so that both would wait for ever if the second waited for the first. */
    @Test
    void who_takes_a_number_does_not_wait_for_the_ticket_of_the_one_before() {
        LocalDate day = LocalDate.of(2020, 1, 2);
        String second = acting("desk", () -> {
            next(day);
            return CompletableFuture.supplyAsync(() -> acting("control", () -> next(day)))
                    .orTimeout(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS)
                    .join();
        });
        assertThat(second).isEqualTo("QZ-20200102-0002");
    }

    @Test
    void a_number_is_given_while_all_connections_of_requests_are_taken() {
        String number = acting("desk", () -> {
            HikariDataSource pool = dataSource.unwrap(HikariDataSource.class);
            List<Connection> taken = new ArrayList<>();
            try {
                // All but this transaction's own and that of the listener for live events.
                while (taken.size() < pool.getMaximumPoolSize() - 2) {
                    taken.add(pool.getConnection());
                }
                return next(LocalDate.of(2020, 1, 3));
            } finally {
                for (Connection connection : taken) {
                    connection.close();
                }
            }
        });
        assertThat(number).isEqualTo("QZ-20200103-0001");
    }

    private String next(LocalDate day) {
        return numbers.next(World.PROJECT, PlainKind.HELP, day);
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

package io.shouwen.district;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.deadline.DeadlineReached;
import io.shouwen.platform.security.Role;
import io.shouwen.world.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@RecordApplicationEvents
@Clause("4.1.1.2")
class DistrictHandOverTest extends DistrictWorld {

    @Autowired
    HandOverDistrict handing;

    @Autowired
    DistrictHandOvers handOvers;

    @Autowired
    DistrictHandOverAlarms alarms;

    @Autowired
    ApplicationEvents events;

    private UUID leaving;
    private UUID coming;

    @BeforeAll
    void two_butlers() {
        leaving = colleague("ho-leaving", "许移交", Role.BUTLER);
        coming = colleague("ho-coming", "方接手", Role.BUTLER);
    }

    @Test
    void with_the_second_word_the_district_and_its_houses_change_their_butler() {
        world.household(World.PROJECT, "681-1-101", "甲", "13655510801");
        UUID district = district("交接甲区", leaving, "681/");
        String path = start(district, coming);
        assertThat(as("ho-leaving").get(path).body()).contains("我已移交");
        confirm("ho-leaving", path, "LEAVING", "");
        assertThat(butlerOf("681", "1")).isEqualTo(leaving);
        assertThat(as("ho-coming").get(path).body()).contains("我已接手");
        confirm("ho-coming", path, "COMING", "");
        assertThat(butlerOf("681", "1")).isEqualTo(coming);
        assertThat(terms("681")).containsExactly(leaving, coming);
        assertThat(as("ho-coming").get("/p/jinxiu/today").body()).contains("新接管", "houses?building=681");
        assertThat(as("ho-leaving").get("/p/jinxiu/today").body()).doesNotContain("houses?building=681");
    }

    @Test
    void nobody_confirms_for_the_one_who_comes_and_for_the_one_who_leaves_only_with_a_reason() {
        world.household(World.PROJECT, "682-1-101", "乙", "13655510802");
        UUID district = district("交接乙区", leaving, "682/");
        String path = start(district, coming);
        assertThat(confirm("supervisor", path, "COMING", "他在忙")).isEqualTo(409);
        assertThat(confirm("supervisor", path, "LEAVING", " ")).isEqualTo(409);
        assertThat(confirm("butler2", path, "LEAVING", "代办")).isEqualTo(409);
        assertThat(confirm("supervisor", path, "LEAVING", "病假")).isEqualTo(303);
        assertThat(as("ho-coming").get(path).body()).contains("代为确认", "病假");
        confirm("ho-coming", path, "COMING", "");
        assertThat(butlerOf("682", "1")).isEqualTo(coming);
    }

    @Test
    void both_confirming_at_once_move_it_exactly_once() throws Exception {
        world.household(World.PROJECT, "683-1-101", "丙", "13655510803");
        UUID district = district("交接丙区", leaving, "683/");
        String path = start(district, coming);
        UUID id = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
        together(
                () -> acting("ho-leaving", () -> word(id, HandOverSide.LEAVING, "ho-leaving")),
                () -> acting("ho-coming", () -> word(id, HandOverSide.COMING, "ho-coming")),
                () -> acting("ho-coming", () -> word(id, HandOverSide.COMING, "ho-coming")));
        assertThat(butlerOf("683", "1")).isEqualTo(coming);
        assertThat(terms("683")).containsExactly(leaving, coming);
        assertThat(seeing(() -> handOvers.get(World.PROJECT, id).doneAt())).isNotNull();
    }

    @Test
    void of_two_hand_overs_of_a_district_at_once_one_is_begun() throws Exception {
        UUID district = district("交接丁区", leaving, "684/");
        List<Object> outcomes = together(
                () -> acting("supervisor", () -> begin(district, coming)),
                () -> acting("supervisor", () -> begin(district, world.id("butler2"))));
        assertThat(outcomes).filteredOn(one -> one instanceof Exception).hasSize(1);
        assertThat(seeing(() -> handOvers.open(World.PROJECT)))
                .filteredOn(one -> one.from().district().equals(district))
                .hasSize(1);
    }

    @Test
    void a_unit_taken_out_of_its_building_is_the_other_butlers_and_no_others() {
        for (String house : List.of("685-1-101", "685-2-101", "685-3-101")) {
            world.household(World.PROJECT, house, "丁", "13655510805");
        }
        UUID from = district("交接戊区", leaving, "685/");
        UUID to = district("交接己区", coming, "686/");
        UUID id = Ids.next();
        acting(
                "supervisor",
                () -> handing.move(
                        World.PROJECT,
                        id,
                        from,
                        to,
                        List.of(area("685", "2")),
                        "",
                        null,
                        world.actor("supervisor"),
                        Instant.now()));
        acting("ho-leaving", () -> word(id, HandOverSide.LEAVING, "ho-leaving"));
        acting("ho-coming", () -> word(id, HandOverSide.COMING, "ho-coming"));
        assertThat(List.of(butlerOf("685", "1"), butlerOf("685", "2"), butlerOf("685", "3")))
                .containsExactly(leaving, coming, leaving);
        assertThat(events.stream(DistrictHandedOver.class)
                        .filter(one -> one.districtId().equals(to)))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.fromButler()).isEqualTo(leaving);
                    assertThat(one.toButler()).isEqualTo(coming);
                    assertThat(one.areas()).containsExactly(area("685", "2"));
                });
    }

    @Test
    void who_has_not_confirmed_is_reminded_and_then_it_goes_up() {
        UUID district = district("交接庚区", leaving, "687/");
        String path = start(district, coming);
        UUID id = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
        confirm("ho-leaving", path, "LEAVING", "");
        for (int level = 0; level <= 2; level++) {
            int reached = level;
            seeing(() -> {
                Instant now = Instant.now();
                alarms.reached(
                        new DeadlineReached(World.PROJECT, "district-hand-over", id, "confirm", reached, now, now));
                return true;
            });
        }
        assertThat(told(id, "district.told.confirm-soon")).containsExactly(coming);
        assertThat(told(id, "district.told.confirm-late"))
                .contains(world.id("supervisor"), world.id("manager"))
                .doesNotContain(leaving);
    }

    @Test
    void a_withdrawn_hand_over_moves_nothing() {
        world.household(World.PROJECT, "688-1-101", "戊", "13655510808");
        UUID district = district("交接辛区", leaving, "688/");
        String path = start(district, coming);
        assertThat(as("supervisor").post(path + "/withdrawal", Map.of()).statusCode())
                .isEqualTo(303);
        assertThat(confirm("ho-coming", path, "COMING", "")).isEqualTo(409);
        assertThat(butlerOf("688", "1")).isEqualTo(leaving);
    }

    private String start(UUID district, UUID butler) {
        return as("supervisor")
                .post(
                        "/p/jinxiu/districts/" + district + "/butler",
                        Map.of("butler", butler.toString(), "handOver", id(), "reason", "调岗"))
                .headers()
                .firstValue("location")
                .orElseThrow();
    }

    private int confirm(String who, String path, String side, String reason) {
        return as(who).post(path + "/confirmation", Map.of("side", side, "reason", reason))
                .statusCode();
    }

    private boolean word(UUID id, HandOverSide side, String who) {
        handing.confirm(World.PROJECT, id, side, world.actor(who), "", Instant.now());
        return true;
    }

    private UUID begin(UUID district, UUID butler) {
        return handing.appoint(
                        World.PROJECT, Ids.next(), district, butler, "", world.actor("supervisor"), Instant.now())
                .orElseThrow();
    }

    private List<UUID> terms(String building) {
        return seeing(() -> jdbc.sql(
                        "select butler_id from district.term where project_id = ? and building_code = ? order by from_at, id")
                .params(World.PROJECT, building)
                .query(UUID.class)
                .list());
    }

    private List<UUID> told(UUID id, String key) {
        return seeing(
                () -> jdbc.sql("select recipient_id from platform.notification where href = ? and message_key = ?")
                        .params("districts/hand-overs/" + id, key)
                        .query(UUID.class)
                        .list());
    }

    @SafeVarargs
    private static List<Object> together(java.util.concurrent.Callable<Object>... works) throws Exception {
        CountDownLatch ready = new CountDownLatch(works.length);
        List<Object> outcomes = new ArrayList<>();
        try (ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Object>> running = new ArrayList<>();
            for (var work : works) {
                running.add(hands.submit(() -> {
                    ready.countDown();
                    ready.await();
                    try {
                        return work.call();
                    } catch (RuntimeException refused) {
                        return refused;
                    }
                }));
            }
            for (Future<Object> one : running) {
                outcomes.add(one.get());
            }
        }
        return outcomes;
    }
}

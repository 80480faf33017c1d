package io.shouwen.patrol.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.security.Accounts;
import io.shouwen.platform.security.ProjectRef;
import io.shouwen.platform.security.Role;
import io.shouwen.standard.checklist.Checklists;
import io.shouwen.world.Client;
import io.shouwen.world.ShouwenTest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Routes as a supervisor edits them, over HTTP. */
@Clause("4.2.1")
class RouteTest extends ShouwenTest {

    @Autowired
    Accounts accounts;

    @Autowired
    Checklists checklists;

    @Autowired
    Routes routes;

    private RouteWorld small;
    private ProjectRef project;
    private UUID district;
    private Client supervisor;
    private String lobby;

    @BeforeEach
    void world() {
        small = new RouteWorld(jdbc, transaction, accounts);
        project = small.project();
        district = small.district(project, "东区");
        String name = "s" + Ids.next().toString().replace("-", "");
        small.person(project, name, "主管", Role.SUPERVISOR);
        supervisor = Client.signedOn(port, name);
        lobby = small.in(project, () -> checklists.preset(project.id(), "lobby", Instant.now()))
                .toString();
    }

    private record Point(UUID id, String place, String nfc, String at) {}

    private static Point point(String place) {
        return new Point(Ids.next(), place, "", "");
    }

    private HttpResponse<String> send(String where, List<String> more, Point... points) {
        List<String> fields = new ArrayList<>(more);
        for (Point point : points) {
            fields.addAll(List.of("point", point.id().toString(), "place", point.place(), "kind", "LOBBY"));
            fields.addAll(List.of("checklist", lobby, "nfc", point.nfc(), "at", point.at(), "code", ""));
        }
        return supervisor.post(
                "/p/" + project.code() + "/patrol/routes" + where,
                "application/x-www-form-urlencoded",
                RouteWorld.form(fields.toArray(String[]::new)));
    }

    private HttpResponse<String> open(UUID id, String name, Point... points) {
        return send("", List.of("id", id.toString(), "district", district.toString(), "name", name), points);
    }

    private HttpResponse<String> change(UUID id, int version, String name, Point... points) {
        return send(
                "/" + id,
                List.of("version", String.valueOf(version), "district", district.toString(), "name", name),
                points);
    }

    private Route latest(UUID id) {
        return small.in(project, () -> routes.byId(project.id(), id)).orElseThrow();
    }

    private static List<String> places(Route route) {
        return route.checkpoints().stream().map(Checkpoint::place).toList();
    }

    @Test
    void each_change_is_a_version_and_the_order_of_every_version_stays() {
        UUID id = Ids.next();
        Point first = new Point(Ids.next(), "大堂", "04:a2:24:5b:6c:70:80", "31.2304, 121.4737");
        Point second = point("天台");
        assertThat(open(id, "东线", first, second).statusCode()).isEqualTo(303);
        Route made = latest(id);
        assertThat(made.checkpoints())
                .satisfiesExactly(
                        point -> {
                            assertThat(point.nfc()).isEqualTo("04A2245B6C7080");
                            assertThat(point.latitude()).isEqualTo(31.2304);
                            assertThat(Tags.code(point.code())).isTrue();
                        },
                        point -> assertThat(point.nfc()).isNull());
        assertThat(change(id, 1, "东线", second, first, point("车库")).statusCode()).isEqualTo(303);
        assertThat(places(latest(id))).containsExactly("天台", "大堂", "车库");
        assertThat(latest(id).checkpoints().get(1).code())
                .as("a label that hangs stays right")
                .isEqualTo(made.checkpoints().getFirst().code());
        assertThat(small.in(project, () -> routes.version(project.id(), id, 1)).map(RouteTest::places))
                .contains(List.of("大堂", "天台"));
        assertThat(small.in(project, () -> routes.byTag(project.id(), "04 A2 24 5B 6C 70 80"))
                        .map(Checkpoint::position))
                .contains(2);
    }

    @Test
    void a_form_sent_twice_makes_one_route_and_no_version_more() {
        UUID id = Ids.next();
        Point point = point("大堂");
        assertThat(open(id, "东线", point).statusCode()).isEqualTo(303);
        assertThat(open(id, "东线", point).statusCode()).isEqualTo(303);
        Point added = point("天台");
        assertThat(change(id, 1, "东线", point, added).statusCode()).isEqualTo(303);
        assertThat(change(id, 1, "东线", point, added).statusCode()).isEqualTo(303);
        assertThat(latest(id).version()).isEqualTo(2);
        assertThat(places(latest(id))).containsExactly("大堂", "天台");
    }

    @Test
    void what_was_typed_wrongly_is_said_beside_it_and_everything_typed_stays() {
        HttpResponse<String> answer =
                open(Ids.next(), "", point("大堂很干净"), point(""), new Point(Ids.next(), "天台", "XYZ", "此处"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("name-error", "place-1-error", "nfc-2-error", "at-2-error")
                .doesNotContain("place-0-error")
                .contains("大堂很干净", "XYZ", "此处");
        assertThat(open(Ids.next(), "没有点").body()).contains("points-error");
        assertThat(small.in(project, () -> routes.list(project.id()))).isEmpty();
    }

    @Test
    void of_two_who_change_one_route_the_second_is_told_and_decides() {
        UUID id = Ids.next();
        Point point = point("大堂");
        open(id, "东线", point);
        Point moved = new Point(point.id(), "甲改的大堂", "", "");
        assertThat(change(id, 1, "甲的线", moved, point("甲加的")).statusCode()).isEqualTo(303);
        HttpResponse<String> second = change(id, 1, "乙的线", point("乙加的"), point);
        assertThat(second.statusCode()).isEqualTo(422);
        assertThat(second.body())
                .contains("乙的线", "乙加的")
                .contains("甲的线", "甲加的", "甲改的大堂")
                .contains("place-1-error")
                .doesNotContain("place-0-error")
                .contains("name=\"version\" value=\"2\"");
        assertThat(latest(id).name()).isEqualTo("甲的线");
        assertThat(change(id, 2, "乙的线", point("乙加的"), point).statusCode()).isEqualTo(303);
        assertThat(places(latest(id))).containsExactly("乙加的", "大堂");
    }

    @Test
    void a_tag_hangs_at_one_point_until_that_point_is_walked_no_more() {
        UUID east = Ids.next();
        UUID west = Ids.next();
        Point tagged = new Point(Ids.next(), "东门", "04A2245B", "");
        open(east, "东线", tagged, point("大堂"));
        Point same = new Point(Ids.next(), "西门", "04:A2:24:5B", "");
        HttpResponse<String> taken = open(west, "西线", same);
        assertThat(taken.statusCode()).isEqualTo(422);
        assertThat(taken.body()).contains("nfc-0-error", "东门");
        assertThat(change(east, 1, "东线", point("大堂")).statusCode()).isEqualTo(303);
        assertThat(open(west, "西线", same).statusCode()).isEqualTo(303);
        assertThat(small.in(project, () -> routes.byTag(project.id(), "04A2245B"))
                        .map(Checkpoint::place))
                .contains("西门");
    }

    @Test
    void a_label_of_a_point_no_longer_walked_is_still_known_for_a_phone_may_have_been_away() {
        UUID id = Ids.next();
        Point old = point("旧门");
        open(id, "东线", old, point("大堂"));
        String code = latest(id).checkpoints().getFirst().code();
        change(id, 1, "东线", point("大堂"));
        Optional<Checkpoint> found = small.in(project, () -> routes.byTag(project.id(), code));
        assertThat(found.map(Checkpoint::id)).contains(old.id());
        assertThat(found.map(Checkpoint::position)).contains(0);
    }

    @Test
    void labels_are_printed_eight_a_sheet_with_the_code_in_two_halves() {
        UUID id = Ids.next();
        Point[] nine = new Point[9];
        for (int i = 0; i < nine.length; i++) {
            nine[i] = point("第" + i + "处");
        }
        open(id, "东线", nine);
        Checkpoint first = latest(id).checkpoints().getFirst();
        String sheet = supervisor
                .get("/p/" + project.code() + "/patrol/routes/" + id + "/labels")
                .body();
        assertThat(sheet.split("class=\"lb-sheet\"", -1)).hasSize(3);
        assertThat(sheet)
                .contains("https://shouwen.example/field/?c=" + first.code())
                .contains(Tags.shown(first.code()));
    }

    @Test
    void a_butler_reads_the_route_and_may_not_change_it() {
        UUID id = Ids.next();
        open(id, "东线", point("大堂"));
        String name = "b" + Ids.next().toString().replace("-", "");
        small.person(project, name, "管家", Role.BUTLER);
        Client butler = Client.signedOn(port, name);
        assertThat(butler.get("/p/" + project.code() + "/patrol/routes/" + id).body())
                .contains("大堂")
                .doesNotContain("type=\"submit\">保存");
        assertThat(butler.get("/p/" + project.code() + "/patrol/routes").body()).contains("东线");
    }
}

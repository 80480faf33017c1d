package io.shouwen.patrol.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.patrol.route.RouteDraft.Point;
import io.shouwen.patrol.route.view.PointRow;
import io.shouwen.platform.Clause;
import io.shouwen.platform.web.Fields;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** The editor of a route: what is read from it, what is wrong beside which field, and what two people changed at once. */
@Clause("4.2.1")
class RouteFormTest {

    private static final UUID DISTRICT = new UUID(0, 1);
    private static final UUID LIST = new UUID(0, 2);
    private static final UUID LOBBY = new UUID(0, 3);
    private static final UUID ROOF = new UUID(0, 4);

    private final MultiValueMap<String, String> typed = new LinkedMultiValueMap<>();
    private Fields fields = new Fields(typed);

    RouteFormTest() {
        typed.add("district", DISTRICT.toString());
        typed.add("name", "1号线");
    }

    private void line(String id, String place, String kind, String checklist, String nfc, String at) {
        Map.of("point", id, "place", place, "kind", kind, "checklist", checklist, "nfc", nfc, "at", at)
                .forEach(typed::add);
    }

    private void line(UUID id, String place) {
        line(id.toString(), place, "LOBBY", LIST.toString(), "", "");
    }

    private @Nullable RouteDraft read() {
        return form().read();
    }

    private RouteForm form() {
        fields = new Fields(typed);
        return new RouteForm(fields, Set.of(DISTRICT), Set.of(LIST));
    }

    private void wrong(String field, String key) {
        assertThat(read()).isNull();
        assertThat(fields.form().errors().get(field)).as(field).isNotNull();
        assertThat(String.valueOf(fields.form().errors().get(field))).contains(key);
        assertThat(fields.form().errors()).hasSize(1);
    }

    @Test
    void a_line_is_a_point_in_the_order_they_stand() {
        line(LOBBY.toString(), " 大堂 ", "LOBBY", LIST.toString(), "04:a2:24:5b", "31.2, 121.4");
        line(ROOF.toString(), "屋面", "ROOF", LIST.toString(), "", "");
        assertThat(read())
                .isEqualTo(new RouteDraft(
                        DISTRICT,
                        "1号线",
                        List.of(
                                new Point(LOBBY, "大堂", PointKind.LOBBY, LIST, "04A2245B", 31.2, 121.4),
                                new Point(ROOF, "屋面", PointKind.ROOF, LIST, null, null, null))));
    }

    @Test
    void what_was_typed_is_shown_again_as_it_was() {
        typed.add("code", "7B36X59C");
        line("x", " 大堂 ", "ATTIC", "y", "chip", "there");
        assertThat(form().rows()).containsExactly(new PointRow("x", "大堂", "ATTIC", "y", "chip", "there", "7B36X59C"));
    }

    @Test
    void a_point_sent_twice_is_there_once_and_one_without_an_id_gets_one() {
        line(LOBBY, "大堂");
        line(LOBBY, "大堂");
        line("-".repeat(36), "屋面", "ROOF", LIST.toString(), "", "");
        List<Point> points = Objects.requireNonNull(read()).points();
        assertThat(points).extracting(Point::place).containsExactly("大堂", "屋面");
        assertThat(points.getLast().id()).isNotNull();
    }

    @Test
    void a_route_has_a_district_a_name_and_points() {
        typed.clear();
        assertThat(read()).isNull();
        assertThat(fields.form().errors()).containsOnlyKeys("district", "name", "points");
    }

    @Test
    void a_district_that_cannot_be_chosen_is_asked_for() {
        typed.set("district", ROOF.toString());
        line(LOBBY, "大堂");
        wrong("district", "form.required");
    }

    @Test
    void a_route_has_120_points_and_no_more() {
        IntStream.range(0, 120).forEach(n -> line(new UUID(1, n), "点" + n));
        assertThat(Objects.requireNonNull(read()).points()).hasSize(120);
        line(new UUID(2, 1), "多");
        wrong("points", "patrol.route.points.many");
    }

    @Test
    void no_point_at_all_is_no_route() {
        wrong("points", "patrol.route.points.none");
    }

    @Test
    void a_point_is_said_where_it_is() {
        line(LOBBY, "大堂");
        line(ROOF, " ");
        wrong("place-1", "form.required");
    }

    @Test
    void a_place_is_short() {
        line(LOBBY, "长".repeat(120));
        line(ROOF, "长".repeat(121));
        wrong("place-1", "form.too-long");
    }

    @Test
    void a_kind_is_one_of_those_there_are() {
        line(LOBBY.toString(), "大堂", "ATTIC", LIST.toString(), "", "");
        wrong("kind-0", "form.malformed");
    }

    @Test
    void a_checklist_is_one_of_those_there_are() {
        line(LOBBY.toString(), "大堂", "LOBBY", ROOF.toString(), "", "");
        wrong("checklist-0", "form.required");
    }

    @Test
    void a_checklist_that_is_no_id_is_asked_for() {
        line(LOBBY.toString(), "大堂", "LOBBY", "x", "", "");
        wrong("checklist-0", "form.required");
    }

    @Test
    void a_tag_is_the_id_of_a_chip() {
        line(LOBBY.toString(), "大堂", "LOBBY", LIST.toString(), "chip", "");
        wrong("nfc-0", "patrol.route.nfc.malformed");
    }

    @Test
    void a_chip_hangs_at_one_point() {
        line(LOBBY.toString(), "大堂", "LOBBY", LIST.toString(), "04A2245B", "");
        line(ROOF.toString(), "屋面", "ROOF", LIST.toString(), "04 a2 24 5b", "");
        wrong("nfc-1", "patrol.route.nfc.twice");
    }

    @Test
    void a_position_is_on_the_globe() {
        line(LOBBY.toString(), "大堂", "LOBBY", LIST.toString(), "", "there");
        wrong("at-0", "patrol.route.at.malformed");
    }

    private static Route saved(Checkpoint... points) {
        return new Route(ROOF, DISTRICT, "一区", null, "旧名", 3, List.of(points));
    }

    private static Checkpoint point(UUID id, String place) {
        return new Checkpoint(id, 1, place, PointKind.LOBBY, LIST, "7B36X59C", "04A2245B", 31.2, 121.4);
    }

    @Test
    void two_versions_stand_beside_each_other_field_by_field_where_both_have_the_point() {
        RouteDraft mine = new RouteDraft(
                DISTRICT,
                "新名",
                List.of(
                        new Point(new UUID(9, 9), "新点", PointKind.ROOF, LIST, null, null, null),
                        new Point(LOBBY, "我的大堂", PointKind.LOBBY, LIST, null, null, null)));
        Route saved = saved(point(ROOF, "屋面"), point(LOBBY, "大堂"));
        assertThat(mine.beside(saved)).isEqualTo(Map.of("name", "新名", "place-1", "我的大堂"));
        assertThat(mine.saved(saved)).isEqualTo(Map.of("name", "旧名", "place-1", "大堂"));
    }

    @Test
    void a_saved_route_is_a_draft_that_changes_nothing() {
        RouteDraft draft = RouteDraft.of(saved(point(LOBBY, "大堂")));
        assertThat(draft)
                .isEqualTo(new RouteDraft(
                        DISTRICT,
                        "旧名",
                        List.of(new Point(LOBBY, "大堂", PointKind.LOBBY, LIST, "04A2245B", 31.2, 121.4))));
        assertThat(draft.facts()).isEqualTo(Map.of("district", DISTRICT, "name", "旧名", "points", List.of("大堂")));
    }

    @Test
    void a_point_says_its_position_and_its_tag_or_nothing() {
        Point there = new Point(LOBBY, "大堂", PointKind.LOBBY, LIST, "04A2245B", 31.2, 121.4);
        assertThat(there.at()).isEqualTo("31.2, 121.4");
        assertThat(there.tag()).isEqualTo("04A2245B");
        Point nowhere = new Point(LOBBY, "大堂", PointKind.LOBBY, LIST, null, null, null);
        assertThat(nowhere.at()).isEmpty();
        assertThat(nowhere.tag()).isEmpty();
        assertThat(new Point(LOBBY, "大堂", PointKind.LOBBY, LIST, null, 31.2, null).at())
                .isEmpty();
    }
}

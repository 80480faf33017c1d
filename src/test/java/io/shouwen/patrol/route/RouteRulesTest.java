package io.shouwen.patrol.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.patrol.route.SuggestedPoints.Suggested;
import io.shouwen.platform.Clause;
import io.shouwen.platform.Ids;
import io.shouwen.platform.web.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;

@Clause("4.2.1")
class RouteRulesTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);

    @ParameterizedTest
    @CsvSource({
        "04:a2:24:5b:6c:70:80, 04A2245B6C7080",
        "04 A2 24 5B, 04A2245B",
        "https://shouwen.example/field/?c=7B36X59C, 7B36X59C",
        "https://shouwen.example/field/?lang=zh&c=7b36x59c#top, 7B36X59C",
        "7b36-x59c, 7B36X59C",
        "' 7b36 x59c ', 7B36X59C",
        "oO1i-lLzz, 001111ZZ"
    })
    void a_tag_has_one_way_of_writing_however_it_was_read(String read, String written) {
        assertThat(Tags.normalised(read)).isEqualTo(written);
    }

    @Test
    void a_code_is_never_taken_for_the_id_of_a_tag_and_is_its_own_way_of_writing() {
        assertThat(IntStream.range(0, 2000).mapToObj(n -> Tags.next()))
                .allSatisfy(code -> {
                    assertThat(Tags.code(code)).isTrue();
                    assertThat(Tags.nfc(code)).isFalse();
                    assertThat(Tags.normalised(Tags.shown(code))).isEqualTo(code);
                })
                .doesNotHaveDuplicates();
    }

    @Test
    void a_point_knows_its_label_and_its_tag_and_no_other() {
        Checkpoint point =
                new Checkpoint(Ids.next(), 1, "大堂", PointKind.LOBBY, Ids.next(), "7B36X59C", "04A2245B", null, null);
        assertThat(point.is("7b36-x59c")).isTrue();
        assertThat(point.is("04:a2:24:5b")).isTrue();
        assertThat(point.is("7B36X59D")).isFalse();
        assertThat(new Checkpoint(Ids.next(), 1, "大堂", PointKind.LOBBY, Ids.next(), "7B36X59C", null, null, null)
                        .is(""))
                .isFalse();
    }

    private static Round round(String window, String from, String to) {
        return new Round(
                Ids.next(),
                Ids.next(),
                Ids.next(),
                Ids.next(),
                window,
                DAY,
                DAY.atTime(LocalTime.parse(from)).atZone(ZONE).toInstant(),
                DAY.atTime(LocalTime.parse(to)).atZone(ZONE).toInstant());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-10T08:00, 上午",
        "2026-03-10T11:00, 上午",
        "2026-03-10T00:01, 上午",
        "2026-03-10T12:29, 上午",
        "2026-03-10T12:31, 下午",
        "2026-03-10T23:59, 下午"
    })
    void a_walk_belongs_to_the_window_it_was_begun_in_else_to_the_nearest_of_that_day(String at, String window) {
        List<Round> rounds = List.of(round("上午", "08:00", "11:00"), round("下午", "14:00", "17:00"));
        Instant begun = LocalDateTime.parse(at).atZone(ZONE).toInstant();
        assertThat(Round.matching(rounds, begun, ZONE).map(Round::window)).contains(window);
    }

    @Test
    void a_walk_of_another_day_belongs_to_no_round_of_this_one() {
        Instant nextDay = DAY.plusDays(1).atTime(0, 1).atZone(ZONE).toInstant();
        assertThat(Round.matching(List.of(round("下午", "14:00", "17:00")), nextDay, ZONE))
                .isEmpty();
    }

    private static Window window(String name, int from, int to, @Nullable LocalDate retired) {
        return new Window(Ids.next(), name, LocalTime.of(from, 0), LocalTime.of(to, 0), DAY, retired);
    }

    @Test
    void windows_may_meet_but_not_overlap_and_one_that_goes_is_in_nobodys_way() {
        Window morning = window("上午", 8, 11, null);
        assertThat(window("中午", 11, 13, null).overlapping(List.of(morning))).isEmpty();
        assertThat(window("早", 7, 9, null).overlapping(List.of(morning))).contains(morning);
        assertThat(window("早", 7, 9, null).overlapping(List.of(window("旧", 8, 11, DAY))))
                .isEmpty();
        assertThat(morning.overlapping(List.of(morning))).isEmpty();
    }

    @Test
    void two_windows_a_day_always_stay() {
        Window morning = window("上午", 8, 11, null);
        Window afternoon = window("下午", 14, 17, null);
        Window ending = window("晚上", 19, 20, DAY.plusDays(1));
        assertThat(Window.enoughWithout(morning, List.of(morning, afternoon, ending), 2))
                .isFalse();
        assertThat(Window.enoughWithout(morning, List.of(morning, afternoon, window("夜", 21, 22, null)), 2))
                .isTrue();
        assertThat(Window.enoughWithout(morning, List.of(morning, afternoon, window("夜", 21, 22, null)), 3))
                .as("the star level asks three")
                .isFalse();
    }

    @Test
    void a_window_holds_from_its_first_day_to_the_day_before_it_goes() {
        Window window = window("上午", 8, 11, DAY.plusDays(2));
        assertThat(List.of(-1, 0, 1, 2).stream().map(n -> window.inForce(DAY.plusDays(n))))
                .containsExactly(false, true, true, false);
    }

    @Test
    @Clause("4.2.2")
    void a_tower_is_walked_from_the_lobby_to_the_roof_and_down_again() {
        assertThat(new SuggestedPoints("3", "2", 18, 6).all().stream().map(point -> point.kind() + " " + point.floor()))
                .containsExactly("LOBBY 0", "LIFT 0", "ROOF 0", "CORRIDOR 18", "CORRIDOR 12", "CORRIDOR 6", "STAIRS 0");
    }

    @Test
    void a_low_house_has_no_lift_and_a_villa_only_what_is_around_it() {
        assertThat(new SuggestedPoints("7", "1", 6, 0).all().stream().map(Suggested::kind))
                .containsExactly(PointKind.LOBBY, PointKind.ROOF, PointKind.STAIRS);
        assertThat(new SuggestedPoints("B", "", 3, 1).all().stream().map(Suggested::kind))
                .containsExactly(PointKind.GROUNDS);
    }

    @Test
    void from_seven_floors_on_there_is_a_lift_and_where_nobody_knows_one_is_looked_for() {
        assertThat(new SuggestedPoints("7", "1", 7, 6).all().stream().map(point -> point.kind() + " " + point.floor()))
                .containsExactly("LOBBY 0", "LIFT 0", "ROOF 0", "CORRIDOR 7", "STAIRS 0");
        assertThat(new SuggestedPoints("7", "1", 0, 3).all().stream().map(Suggested::kind))
                .containsExactly(PointKind.LOBBY, PointKind.LIFT, PointKind.ROOF, PointKind.STAIRS);
    }

    @Test
    void a_suggested_point_is_said_with_its_building_and_the_unit_where_there_is_one() {
        ResourceBundleMessageSource bundle = new ResourceBundleMessageSource();
        bundle.setBasename("messages/patrol-route");
        bundle.setDefaultEncoding("UTF-8");
        bundle.setFallbackToSystemLocale(false);
        Texts chinese = new Texts(bundle, Texts.CHINESE);
        assertThat(new Suggested(PointKind.CORRIDOR, "3", "2", 12).said(chinese))
                .isEqualTo("3栋2单元 12层走廊");
        assertThat(new Suggested(PointKind.LOBBY, "7", "", 0).said(chinese)).isEqualTo("7栋 大堂");
    }

    @Test
    void a_position_is_read_as_maps_write_it_and_nothing_else_is() {
        assertThat(RouteForm.position("31.230416, 121.473701")).containsExactly(31.230416, 121.473701);
        assertThat(RouteForm.position("31.2，121.4")).containsExactly(31.2, 121.4);
        assertThat(RouteForm.position("-33.9 18.4")).containsExactly(-33.9, 18.4);
        assertThat(Optional.ofNullable(RouteForm.position("121.47, 31.23"))).isEmpty();
        assertThat(Optional.ofNullable(RouteForm.position("91, 10"))).isEmpty();
        assertThat(Optional.ofNullable(RouteForm.position("31.2"))).isEmpty();
    }
}

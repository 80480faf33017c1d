package io.shouwen.roster.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.platform.Clause;
import io.shouwen.roster.PostHours.Days;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

@Clause("2.1.1")
class PostFormTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);
    private static final Map<String, String> TYPED = Map.of(
            "name", "客服前台",
            "needed", "2",
            "days1", "WORKDAYS",
            "begins1", "07:00",
            "ends1", "19:00",
            "days2", "RESTDAYS",
            "begins2", "08:00",
            "ends2", "18:00",
            "from", "2027-03-01");

    @Test
    void a_post_is_kept_on_workdays_and_on_rest_days_at_hours_of_their_own() {
        PostForm form = read("name", " 客服前台 ");
        assertThat(form.name()).isEqualTo("客服前台");
        assertThat(form.needed()).isEqualTo(2);
        assertThat(form.from()).isEqualTo(TODAY);
        assertThat(form.windows())
                .containsExactly(
                        new Posts.Window(Days.WORKDAYS, LocalTime.of(7, 0), LocalTime.of(19, 0)),
                        new Posts.Window(Days.RESTDAYS, LocalTime.of(8, 0), LocalTime.of(18, 0)));
        assertThat(form.checked().refused()).isFalse();
        assertThat(read("days2", "").windows()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "name, '', name, form.required",
        "name, 一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十长, name, form.too-long",
        "needed, 0, needed, roster.posts.needed-wrong",
        "needed, 51, needed, roster.posts.needed-wrong",
        "needed, 两个, needed, roster.posts.needed-wrong",
        "days1, SOMETIMES, hours1, roster.posts.hours-wrong",
        "days1, '', hours1, roster.posts.hours-wrong",
        "begins1, '', hours1, roster.posts.hours-wrong",
        "ends1, 25:00, hours1, roster.posts.hours-wrong",
        "begins2, early, hours2, roster.posts.hours-wrong",
        "from, 2027-02-28, from, roster.posts.from-past",
        "from, '', from, roster.posts.from-past",
        "from, tomorrow, from, roster.posts.from-past"
    })
    void what_will_not_do_is_said_beside_its_field(String field, String value, String beside, String problem) {
        assertThat(problems(read(field, value))).containsExactly(Map.entry(beside, problem));
    }

    @ParameterizedTest
    @CsvSource({
        "needed, 1",
        "needed, 50",
        "from, 2027-03-02",
        "ends1, 07:00",
        "days1, DAILY",
        "name, 一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十"
    })
    void what_will_do_is_taken(String field, String value) {
        assertThat(problems(read(field, value))).isEmpty();
    }

    @Test
    void an_old_post_may_keep_its_hours_by_typing_none() {
        MultiValueMap<String, String> typed = typed("days1", "");
        typed.remove("begins1");
        typed.remove("ends1");
        assertThat(problems(PostForm.read(typed, TODAY, false, false))).isEmpty();
        assertThat(problems(PostForm.read(typed, TODAY, true, false))).containsOnlyKeys("hours1");
        typed.set("ends1", "19:00");
        assertThat(problems(PostForm.read(typed, TODAY, false, false))).containsOnlyKeys("hours1");
        typed.remove("ends1");
        typed.set("begins1", "07:00");
        assertThat(problems(PostForm.read(typed, TODAY, false, false))).containsOnlyKeys("hours1");
    }

    @Test
    void a_name_is_given_once_and_a_day_that_is_none_is_today_for_the_page() {
        assertThat(problems(PostForm.read(typed("name", "客服前台"), TODAY, true, true)))
                .containsExactly(Map.entry("name", "roster.posts.name-taken"));
        assertThat(read("from", "").from()).isEqualTo(TODAY);
    }

    private static PostForm read(String field, String value) {
        return PostForm.read(typed(field, value), TODAY, true, false);
    }

    private static MultiValueMap<String, String> typed(String field, String value) {
        MultiValueMap<String, String> typed = new LinkedMultiValueMap<>();
        typed.setAll(TYPED);
        typed.set(field, value);
        return typed;
    }

    private static Map<String, String> problems(PostForm form) {
        return form.checked().errors().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().messageKey()));
    }
}

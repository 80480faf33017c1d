package io.shouwen.standard.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.platform.Clause;
import io.shouwen.platform.web.Texts;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.support.StaticMessageSource;

/** Which phrase stands on the screen of an occasion. */
@Clause({"2.1.4", "3.1.4", "3.1.7"})
class PhraseBookTest {

    private static final Texts CHINESE = new Texts(new StaticMessageSource(), Texts.CHINESE);
    private static final Texts ENGLISH = new Texts(new StaticMessageSource(), Locale.ENGLISH);
    private static final Map<Variable, String> LIN = Map.of(Variable.NAME, "林女士");

    private static Phrase phrase(int id, Level level, TimeOfDay time, @Nullable String text) {
        return new Phrase(new UUID(0, id), level, Occasion.RING, time, Language.ZH, text, 1);
    }

    private static String said(int hour, Map<Variable, String> known, Phrase... own) {
        List<Phrase> all = Phrase.overlay(ShippedPhrases.ALL, List.of(own));
        return new PhraseBook(all, "锦绣花园", "吴敏", LocalTime.of(hour, 0))
                .on(Occasion.RING, CHINESE, known)
                .text();
    }

    @Test
    void who_rings_is_greeted_by_name_where_it_is_known() {
        assertThat(said(9, LIN)).isEqualTo("上午好，林女士！这里是锦绣花园客服中心，请问有什么可以帮您？");
        assertThat(said(15, Map.of())).isEqualTo("下午好！这里是锦绣花园客服中心，请问怎么称呼您？有什么可以帮您？");
        assertThat(said(20, LIN)).startsWith("晚上好，林女士！");
    }

    @Test
    void at_night_the_nights_phrase_comes_first() {
        assertThat(said(23, LIN)).isEqualTo("晚上好，林女士！锦绣花园值班室，我是吴敏。您那边出了什么情况？我马上安排。");
    }

    @Test
    void the_project_is_nearer_than_the_group_and_that_than_the_shipped_set() {
        Phrase group = phrase(1, Level.GROUP, TimeOfDay.ANY, "集团好");
        Phrase project = phrase(2, Level.PROJECT, TimeOfDay.ANY, "项目好");
        assertThat(said(9, LIN, group)).isEqualTo("集团好");
        assertThat(said(9, LIN, group, project)).isEqualTo("项目好");
        assertThat(said(23, LIN, group)).isEqualTo("集团好");
    }

    @Test
    void a_phrase_that_needs_what_is_not_known_gives_way() {
        Phrase project = phrase(2, Level.PROJECT, TimeOfDay.ANY, "{称呼}好，{?什么事}");
        assertThat(said(9, LIN, project)).isEqualTo("林女士好，［什么事］");
        assertThat(said(9, Map.of(Variable.NAME, " "), project)).startsWith("上午好！");
    }

    @Test
    void of_two_of_a_level_the_one_of_this_time_of_day_comes_first() {
        Phrase always = phrase(1, Level.PROJECT, TimeOfDay.ANY, "全天");
        Phrase morning = phrase(2, Level.PROJECT, TimeOfDay.MORNING, "上午");
        assertThat(said(9, LIN, always, morning)).isEqualTo("上午");
        assertThat(said(12, LIN, always, morning)).isEqualTo("全天");
    }

    @Test
    void a_phrase_replaces_the_one_of_its_id_and_may_take_it_away() {
        UUID known = ShippedPhrases.ALL.stream()
                .filter(phrase -> phrase.fits(Occasion.RING, Language.ZH, LocalTime.NOON)
                        && phrase.sayable(Map.of(
                                Variable.GREETING, "x", Variable.PROJECT, "x", Variable.ME, "x", Variable.NAME, "x")))
                .findFirst()
                .orElseThrow()
                .id();
        Phrase own = new Phrase(known, Level.PROJECT, Occasion.RING, TimeOfDay.ANY, Language.ZH, "{称呼}您好", 1);
        assertThat(said(9, LIN, own)).isEqualTo("林女士您好");
        Phrase none = new Phrase(known, Level.PROJECT, Occasion.RING, TimeOfDay.ANY, Language.ZH, null, 2);
        assertThat(said(9, LIN, none)).startsWith("上午好！这里是");
        assertThat(Phrase.overlay(ShippedPhrases.ALL, List.of(own), List.of(none)))
                .hasSize(ShippedPhrases.ALL.size() - 1);
    }

    @Test
    void each_language_has_its_own() {
        PhraseBook book = new PhraseBook(ShippedPhrases.ALL, "Jinxiu", "Wu", LocalTime.NOON);
        assertThat(book.on(Occasion.RING, ENGLISH, Map.of(Variable.NAME, "Ms Lin"))
                        .text())
                .isEqualTo("Good afternoon, Ms Lin. This is the service centre of Jinxiu. How may I help you?");
        assertThat(book.on(Occasion.RING, ENGLISH, Map.of()).language()).isEqualTo("en");
        assertThat(new PhraseBook(List.of(), "", "", LocalTime.NOON)
                        .on(Occasion.RING, CHINESE, Map.of())
                        .pieces())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Occasion.class)
    void every_occasion_has_a_phrase_at_every_hour_in_both_languages(Occasion occasion) {
        for (int hour = 0; hour < 24; hour++) {
            PhraseBook book = new PhraseBook(ShippedPhrases.ALL, "x", "x", LocalTime.of(hour, 0));
            assertThat(book.on(occasion, CHINESE, Map.of()).pieces()).isNotEmpty();
            assertThat(book.on(occasion, ENGLISH, Map.of()).pieces()).isNotEmpty();
        }
    }

    @Test
    void the_shipped_set_is_whole() {
        assertThat(ShippedPhrases.ALL).hasSizeGreaterThanOrEqualTo(80).allSatisfy(phrase -> {
            assertThat(phrase.read().problem()).isNull();
            assertThat(phrase.text()).hasSizeBetween(2, PhraseText.LONGEST);
        });
        assertThat(ShippedPhrases.ALL.stream().map(Phrase::id)).doesNotHaveDuplicates();
        List<String> chinese = new ArrayList<>();
        assertThat(ShippedPhrases.ALL.stream().collect(Collectors.partitioningBy(p -> p.language() == Language.ZH)))
                .allSatisfy((language, phrases) -> chinese.add(String.valueOf(phrases.size())));
        assertThat(Stream.of(chinese.getFirst(), chinese.getLast()).distinct()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "4, EVENING",
        "5, MORNING",
        "11, MORNING",
        "12, AFTERNOON",
        "17, AFTERNOON",
        "18, EVENING",
        "23, EVENING"
    })
    void the_greeting_is_that_of_the_hour(int hour, TimeOfDay greeted) {
        assertThat(TimeOfDay.greeted(LocalTime.of(hour, 0))).isEqualTo(greeted);
    }

    @ParameterizedTest
    @CsvSource({"21, false", "22, true", "5, true", "6, false"})
    void the_night_goes_over_midnight(int hour, boolean night) {
        assertThat(TimeOfDay.NIGHT.covers(LocalTime.of(hour, 0))).isEqualTo(night);
    }
}

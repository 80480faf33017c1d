package io.shouwen.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpokenWordsTest {

    private static final String WORDS =
            SpokenWords.of("来电记录", "Call log (today)").words();

    @ParameterizedTest
    @ValueSource(strings = {"来电", "记录", "电记", "laidian", "jilu", "ldjl", "jl", "call", "log", "calllog", "today"})
    void a_page_is_found_by_the_beginning_of_any_of_its_words(String typed) {
        assertThat(WORDS).contains(" " + typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"all", "ilu", "aidian", "og", "(", "录来"})
    void but_not_by_what_stands_inside_a_word(String typed) {
        assertThat(WORDS).doesNotContain(" " + typed);
    }

    @Test
    void its_whole_names_are_told_apart_from_their_later_words() {
        assertThat(SpokenWords.of("来电记录", "Call log").whole()).isEqualTo("来电记录 laidianjilu ldjl calllog");
        SpokenWords both = SpokenWords.of("值班", "On duty").and(SpokenWords.of("人员", "People"));
        assertThat(both.whole()).doesNotContain("people");
        assertThat(both.words()).contains(" people", " zb");
    }

    @Test
    void a_name_of_signs_alone_is_found_by_nothing() {
        assertThat(SpokenWords.of("—").words()).isBlank();
        assertThat(SpokenWords.of("吕 · A栋").words()).contains(" lu", " 吕a栋", " a栋", " dong");
    }
}

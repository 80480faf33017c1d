package io.shouwen.standard.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.platform.Clause;
import io.shouwen.standard.phrase.view.Piece;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may stand in braces, and what becomes of it. */
@Clause("3.1.4")
class PhraseTextTest {

    private static String said(String text, Map<Variable, String> values) {
        return PhraseText.read(text).fill(values, Language.ZH).stream()
                .map(piece -> piece.open() ? "[" + piece.text() + "]" : piece.text())
                .collect(Collectors.joining());
    }

    @Test
    void a_variable_has_its_value_in_either_language() {
        Map<Variable, String> lin = Map.of(Variable.NAME, " 林女士 ", Variable.HOUSE, "1-1-201");
        assertThat(said("{称呼}，{house}有快递", lin)).isEqualTo("林女士，1-1-201有快递");
        assertThat(said("{ Name }!", lin)).isEqualTo("林女士!");
    }

    @Test
    void an_empty_variable_has_its_fall_back_else_it_stays_open() {
        assertThat(said("{称呼|您}请坐", Map.of())).isEqualTo("您请坐");
        assertThat(said("{称呼|您}请坐", Map.of(Variable.NAME, " "))).isEqualTo("您请坐");
        assertThat(said("{称呼}请坐", Map.of())).isEqualTo("[称呼]请坐");
        assertThat(PhraseText.read("{称呼|您}，{房号}，{?几点}").needs()).containsExactly(Variable.HOUSE);
    }

    @Test
    void a_blank_asks_to_be_filled() {
        assertThat(PhraseText.read("{?几点}前回您").fill(Map.of(), Language.ZH))
                .containsExactly(new Piece("几点", true), new Piece("前回您", false));
        assertThat(said("{？几点}", Map.of())).isEqualTo("[几点]");
    }

    @Test
    void braces_of_a_chinese_keyboard_are_braces() {
        assertThat(said("｛称呼｜您｝好", Map.of())).isEqualTo("您好");
    }

    @Test
    void a_value_is_not_read_again() {
        assertThat(said("{称呼}好", Map.of(Variable.NAME, "{房号}", Variable.HOUSE, "1-1-201")))
                .isEqualTo("{房号}好");
    }

    @ParameterizedTest
    @CsvSource({
        "{姓名}好, standard.phrase.wrong.variable",
        "{}好, standard.phrase.wrong.variable",
        "{称呼, standard.phrase.wrong.brace",
        "称呼}, standard.phrase.wrong.brace",
        "{称呼{房号}}, standard.phrase.wrong.brace",
        "{称呼|}, standard.phrase.wrong.otherwise",
        "{?}, standard.phrase.wrong.ask",
        "{?一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一}, standard.phrase.wrong.ask"
    })
    void what_cannot_be_said_is_refused(String text, String key) {
        PhraseText read = PhraseText.read(text);
        assertThat(Objects.requireNonNull(read.problem()).messageKey()).isEqualTo(key);
        assertThat(read.parts()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "您好", "{?一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十}"})
    void what_can_be_said_has_no_problem(String text) {
        assertThat(PhraseText.read(text).problem()).isNull();
    }

    @Provide
    Arbitrary<String> typed() {
        return Arbitraries.of("{", "}", "|", "?", "称呼", "name", "房号", "x", " ", "您好", "｛", "｝")
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
    }

    @Property
    void no_brace_is_ever_said(@ForAll("typed") String text) {
        Map<Variable, String> all = new EnumMap<>(Variable.class);
        for (Variable variable : Variable.values()) {
            all.put(variable, "v");
        }
        PhraseText read = PhraseText.read(text);
        for (Map<Variable, String> values : List.of(all, Map.<Variable, String>of())) {
            assertThat(read.fill(values, Language.EN))
                    .allSatisfy(piece -> assertThat(piece.text())
                            .doesNotContain("{", "}", "｛", "｝")
                            .isNotEmpty());
        }
        if (read.problem() == null) {
            assertThat(read.fill(all, Language.EN).stream().filter(Piece::open).count())
                    .isEqualTo(read.parts().stream()
                            .filter(PhraseText.Ask.class::isInstance)
                            .count());
        }
    }
}

package io.shouwen.standard;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.standard.view.ClauseText;
import io.shouwen.standard.view.Wording;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CatalogueTest {

    private static final List<String> NUMBERS =
            Stream.of("""
                    2.1.1, 2.1.2, 2.1.3, 2.1.4, 2.1.5, 2.1.6, 2.1.7, 2.1.8, 2.2.1-2.2.3,
                    2.3.1-2.3.3, 2.3.4, 2.3.5, 2.3.6, 2.4.1, 2.4.2, 2.4.3, 2.4.4, 2.4.5, 2.4.6,
                    3.1.1, 3.1.2, 3.1.3, 3.1.4, 3.1.5, 3.1.6, 3.1.7, 3.2.1, 3.2.2, 3.2.3, 3.3.1, 3.3.2,
                    3.4.1, 3.4.2, 3.4.3, 3.4.5, 3.4.6,
                    4.1.1.1, 4.1.1.2, 4.1.1.2b, 4.1.1.3, 4.1.1.4, 4.1.1.5,
                    4.1.2.1, 4.1.2.2, 4.1.2.3, 4.1.2.4, 4.1.2.5, 4.1.2.6, 4.1.2.7, 4.1.2.8, 4.1.2.9, 4.1.2.10,
                    4.2.1, 4.2.2, 4.2.3, 4.2.4, 4.2.5, 4.2.6,
                    4.3.1, 4.3.2, 4.3.2 a, 4.3.2 b, 4.3.2 c, 4.3.3, 4.3.4, 5.1, 5.2""".split(",")).map(String::strip).toList();

    private final Catalogue catalogue = new Catalogue();

    @Test
    void every_clause_stands_in_its_order_and_no_other() {
        assertThat(catalogue.clauses().map(ClauseText::clause)).isEqualTo(NUMBERS);
    }

    @Test
    void every_clause_is_worded_in_both_languages() {
        assertThat(catalogue.clauses()).allSatisfy(clause -> {
            assertThat(clause.kind()).isNotEmpty();
            assertWritten(clause.zh(), "\\p{IsHan}");
            assertWritten(clause.en(), "[a-z]");
            assertThat(clause.en().toString()).doesNotContainPattern("\\p{IsHan}");
        });
        assertThat(catalogue.chapters()).allSatisfy(chapter -> {
            assertThat(chapter.zh()).containsPattern("\\p{IsHan}");
            assertThat(chapter.en()).matches("[A-Z][a-z ]+");
            assertThat(chapter.sections()).allSatisfy(section -> {
                assertThat(section.zh()).containsPattern("\\p{IsHan}");
                assertThat(section.en()).matches("[A-Z][a-z ]+");
            });
        });
    }

    private static void assertWritten(Wording wording, String letter) {
        assertThat(List.of(wording.title(), wording.asks(), wording.measured()))
                .allSatisfy(text -> assertThat(text).containsPattern(letter).doesNotContain("\n"));
        assertThat(wording.asks()).matches(".*[.。?]");
    }

    @Test
    void a_number_inside_a_range_finds_the_clause_of_the_range() {
        assertThat(catalogue.find("2.2.2")).map(ClauseText::clause).contains("2.2.1-2.2.3");
        assertThat(catalogue.find("2.3.3")).map(ClauseText::clause).contains("2.3.1-2.3.3");
        assertThat(catalogue.find("2.2.4")).isEmpty();
    }

    @Test
    void a_number_as_it_stands_in_an_address_finds_its_clause() {
        assertThat(catalogue.clauses())
                .allSatisfy(clause -> assertThat(catalogue.find(clause.slug())).contains(clause));
    }
}

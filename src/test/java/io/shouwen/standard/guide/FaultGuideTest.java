package io.shouwen.standard.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.shouwen.platform.Clause;
import io.shouwen.platform.web.Texts;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class FaultGuideTest {

    private static List<Symptom> in(Locale language) {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/standard-guide");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return FaultGuide.all(new Texts(messages, language));
    }

    @Test
    @Clause("4.1.1.3")
    void every_symptom_has_its_questions_causes_and_words_in_both_languages() {
        assertThat(in(Texts.CHINESE)).hasSizeGreaterThanOrEqualTo(15);
        for (Locale language : List.of(Texts.CHINESE, Locale.ENGLISH)) {
            assertThat(in(language).toString()).doesNotContain("guide.");
        }
    }

    @Test
    void gas_and_people_in_a_lift_come_first_and_at_once() {
        assertThat(in(Texts.CHINESE)).extracting(Symptom::key).startsWith("gas", "lift-stuck");
        assertThat(in(Texts.CHINESE).getFirst().worst()).isEqualTo(Urgency.NOW);
        assertThat(in(Texts.CHINESE).stream().filter(one -> one.key().equals("toilet")))
                .allSatisfy(one -> assertThat(one.worst()).isEqualTo(Urgency.TODAY));
    }

    @Test
    void the_same_symptom_is_another_trade_by_its_cause() {
        Symptom leak = in(Texts.CHINESE).stream()
                .filter(one -> one.key().equals("leak"))
                .findFirst()
                .orElseThrow();
        assertThat(leak.clues())
                .extracting(clue -> clue.likely().trade())
                .containsExactly(Trade.WATER_HEATING, Trade.MASONRY, Trade.MASONRY);
        assertThat(leak.otherwise().tradeName()).isEqualTo("水暖");
        assertThat(in(Texts.CHINESE).stream().filter(one -> one.key().startsWith("lift")))
                .allSatisfy(one -> assertThat(one.otherwise().trade()).isEqualTo(Trade.LIFT));
    }
}

package io.shouwen.platform.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

/** A letter's subject has room for sixty characters, and what tells one matter from another stays in it. */
class MessageTextTest {

    private static final Locale EN = Locale.ENGLISH;
    private final StaticMessageSource messages = new StaticMessageSource();
    private final MessageText wording = new MessageText(messages);

    MessageTextTest() {
        messages.addMessage("offered", EN, "{0} hands you {1} ({2})");
        messages.addMessage("bare", EN, "{0}");
        messages.addMessage("long", EN, "0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 {0}");
    }

    @Test
    void a_long_title_gives_way_and_the_house_behind_it_stays() {
        String title = "Kitchen pipe leaks and the ceiling below is wet since yesterday evening";
        String subject = wording.subject("offered", List.of("Lin Xiaowen", title, "3-2-1201"), EN);
        assertThat(subject)
                .hasSize(60)
                .startsWith("Lin Xiaowen hands you Kitchen pipe")
                .endsWith("… (3-2-1201)");
    }

    @Test
    void a_house_in_brackets_behind_its_title_stays_with_it() {
        String matter = "厨房水管漏水，楼下天花板已经湿了一大片，从昨天晚上开始一直没有停，业户希望尽快上门，家里有老人和小孩需要照顾（1-1-201）";
        assertThat(wording.subject("bare", List.of(matter), EN))
                .hasSize(60)
                .startsWith("厨房水管漏水")
                .endsWith("…（1-1-201）");
        assertThat(wording.subject("bare", List.of("长（" + "x".repeat(70) + "）"), EN))
                .hasSize(60)
                .endsWith("…");
    }

    @Test
    void what_fits_stays_as_it_is() {
        assertThat(wording.subject("offered", List.of("Lin", "Leak", "3-2-1201"), EN))
                .isEqualTo("Lin hands you Leak (3-2-1201)");
        assertThat(wording.subject("bare", List.of("x".repeat(60)), EN)).isEqualTo("x".repeat(60));
    }

    @Test
    void where_no_part_is_long_enough_to_give_way_the_end_is_cut() {
        assertThat(wording.subject("long", List.of("3-2-1201"), EN)).hasSize(60).endsWith("…");
        assertThat(wording.subject("long", List.of(), EN)).hasSize(60);
        assertThat(wording.subject("bare", List.of("x".repeat(61)), EN)).isEqualTo("x".repeat(59) + "…");
    }
}

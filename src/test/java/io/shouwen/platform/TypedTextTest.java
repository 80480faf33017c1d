package io.shouwen.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTextTest {

    private static final String FAMILY = "👨\u200D👩\u200D👧";
    private static final String HEART = "❤\uFE0F";
    private static final String KEYCAP = "1\uFE0F\u20E3";
    private static final String COOK = "👩🏽\u200D🍳";
    private static final String RAINBOW_FLAG = "🏳\uFE0F\u200D🌈";

    @ParameterizedTest
    @ValueSource(
            ints = {
                0x00, 0x07, 0x1B, 0x7F, 0x9F, 0xAD, 0x34F, 0x61C, 0x115F, 0x180E, 0x200B, 0x200C, 0x200D, 0x200E,
                0x200F, 0x202A, 0x202E, 0x2060, 0x2066, 0x2069, 0x3164, 0xFE00, 0xFE0F, 0xFEFF, 0xFFA0, 0xFFF9, 0xFDD0,
                0xFDEF, 0xFFFE, 0xFFFF, 0x1FFFE, 0x1D173, 0xE0001, 0xE0041, 0xE0100
            })
    void what_nobody_sees_is_dropped(int point) {
        String unseen = Character.toString(point);
        assertThat(TypedText.clean("林" + unseen + "晓雯")).isEqualTo("林晓雯");
        assertThat(TypedText.clean(unseen + "林晓雯" + unseen)).isEqualTo("林晓雯");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uD83D", "\uDE00"})
    void half_a_character_is_dropped(String half) {
        assertThat(TypedText.clean("好" + half + "的")).isEqualTo("好的");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                FAMILY,
                HEART,
                KEYCAP,
                COOK,
                RAINBOW_FLAG,
                "🇨🇳",
                "㙍𠮷靐",
                "é",
                "e\u0301",
                "\t缩进",
                "①²㎡",
                "！？…",
                "\uFDCF\uFDF0"
            })
    void what_is_seen_stays(String text) {
        assertThat(TypedText.clean(text)).isEqualTo(text);
        assertThat(TypedText.clean("甲" + text + "乙")).isEqualTo("甲" + text + "乙");
    }

    @Test
    void a_joiner_stays_only_between_two_pictures() {
        assertThat(TypedText.clean("👨\u200D")).isEqualTo("👨");
        assertThat(TypedText.clean("\u200D👨")).isEqualTo("👨");
        assertThat(TypedText.clean("👨\u200D林")).isEqualTo("👨林");
        assertThat(TypedText.clean("林\u200D👨")).isEqualTo("林👨");
        assertThat(TypedText.clean("1\uFE0F3")).isEqualTo("13");
        assertThat(TypedText.clean("号\uFE0F\u20E3")).isEqualTo("号\u20E3");
        assertThat(TypedText.clean("1\u200D3")).isEqualTo("13");
        assertThat(TypedText.clean("🏴\uDB40\uDC67\uDB40\uDC62\uDB40\uDC7F")).isEqualTo("🏴");
    }

    @Test
    void a_line_ends_in_one_way_and_a_space_is_a_space() {
        assertThat(TypedText.clean("一\r\n二\r三\n四\u2028五\u2029六\u0085七\r")).isEqualTo("一\n二\n三\n四\n五\n六\n七\n");
        assertThat(TypedText.clean("林\u00A0晓\u2007雯\u202F好")).isEqualTo("林 晓 雯 好");
    }

    @Test
    void a_number_or_code_in_full_width_becomes_half_width_and_a_sentence_does_not() {
        assertThat(TypedText.clean("１３８－０１２３　４５６９")).isEqualTo("138-0123 4569");
        assertThat(TypedText.clean("ＢＸ-20261123")).isEqualTo("BX-20261123");
        assertThat(TypedText.clean("０")).isEqualTo("0");
        assertThat(TypedText.clean("Ａ")).isEqualTo("A");
        assertThat(TypedText.clean("ｚ")).isEqualTo("z");
        assertThat(TypedText.clean("！～！（）")).isEqualTo("！～！（）");
        assertThat(TypedText.clean("漏水，３处")).isEqualTo("漏水，３处");
        assertThat(TypedText.clean("３￥")).isEqualTo("３￥");
        assertThat(TypedText.clean("　好")).isEqualTo("　好");
        assertThat(TypedText.code(" ３号楼\u202A二单元　")).isEqualTo("3号楼二单元");
        assertThat(TypedText.code("８９㎡")).isEqualTo("89m2");
    }

    @Test
    void lengths_are_counted_in_code_points() {
        assertThat(TypedText.length("😀a好")).isEqualTo(3);
        assertThat(TypedText.longer("😀".repeat(20), 20)).isFalse();
        assertThat(TypedText.longer("😀".repeat(21), 20)).isTrue();
        assertThat(TypedText.longer("a".repeat(20), 20)).isFalse();
        assertThat(TypedText.longer("a".repeat(21), 20)).isTrue();
    }

    @Test
    void a_cut_never_goes_through_a_character() {
        assertThat(TypedText.first("😀".repeat(21), 20)).isEqualTo("😀".repeat(20));
        assertThat(TypedText.first("水管漏水", 4)).isEqualTo("水管漏水");
        assertThat(TypedText.first("水管漏水", 3)).isEqualTo("水管漏");
        assertThat(TypedText.first("好" + FAMILY + "的", 3)).isEqualTo("好");
        assertThat(TypedText.first("好" + FAMILY + "的", 6)).isEqualTo("好" + FAMILY);
        assertThat(TypedText.first(FAMILY, 2)).isEqualTo("👨\u200D");
        assertThat(TypedText.first("cafe\u0301s", 4)).isEqualTo("caf");
        assertThat(TypedText.shortened("😀".repeat(21), 20)).isEqualTo("😀".repeat(19) + "…");
        assertThat(TypedText.shortened("水 管漏水", 3)).isEqualTo("水…");
        assertThat(TypedText.shortened("😀".repeat(20), 20)).isEqualTo("😀".repeat(20));
    }

    @Property
    void cleaning_twice_changes_nothing_and_leaves_whole_characters(@ForAll String anything) {
        String once = TypedText.clean(anything);
        assertThat(TypedText.clean(once)).isEqualTo(once);
        assertThat(once.codePoints()).noneMatch(point -> Character.getType(point) == Character.SURROGATE);
        IntStream.of(0, 1, 5)
                .forEach(most -> assertThat(TypedText.length(TypedText.first(once, most)))
                        .isLessThanOrEqualTo(most));
    }
}
